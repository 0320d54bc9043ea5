using HistoryBot.Bot.Channels;

namespace HistoryBot.Bot.Exposure;

/// <summary>
/// The last net below every door: a fault is logged in full and told outside in the protocol's shape, without type, message or stack, in
/// Development too.
/// </summary>
internal sealed class FaultAnswer(ILogger<FaultAnswer> logger)
{
    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (BadHttpRequestException fault) when (!http.Response.HasStarted)
        {
            Log.RequestBroken(logger, fault.StatusCode, fault.Message);
            await AnswerAsync(http, Refusal.Of(fault.StatusCode));
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            Log.RequestFailed(logger, fault.GetType().Name, fault.StackTrace);
            Log.RequestFailedSensitive(logger, fault);
            await AnswerAsync(http, Refusal.Of(StatusCodes.Status500InternalServerError));
        }
    }

    private static Task AnswerAsync(HttpContext http, Refusal refusal)
    {
        http.Response.Clear();
        return refusal.WriteAsync(http.Response, http.RequestAborted);
    }
}
