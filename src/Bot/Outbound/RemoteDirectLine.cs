using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HistoryBot.Bot.Outbound;

/// <summary>Tokens of another Direct Line service, such as Azure's, which knows the bot by a secret.</summary>
internal sealed class RemoteDirectLine(IHttpClientFactory clients)
{
    private const int UserIdDigits = 32;

    /// <summary>A token for a new user in a new conversation.</summary>
    /// <exception cref="RemoteDirectLineException">There is none.</exception>
    public async Task<RemoteToken> GenerateAsync(Uri service, string secret, CancellationToken cancellationToken)
    {
        // Ids that begin with dl_ come from servers only; clients refuse them elsewhere.
        var user = new RemoteTokenRequest(new("dl_" + RandomNumberGenerator.GetHexString(UserIdDigits, lowercase: true)));
        var body = JsonContent.Create(user, RemoteTokenJson.Default.RemoteTokenRequest);
        using var response = await SendAsync(service, "/tokens/generate", secret, body, cancellationToken);
        return response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken) : throw Refused(response);
    }

    /// <summary>A fresh token for the conversation of an older one; null if the service does not take that one any more.</summary>
    /// <exception cref="RemoteDirectLineException">The service cannot be reached or fails.</exception>
    public async Task<RemoteToken?> RefreshAsync(Uri service, string token, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(service, "/tokens/refresh", token, body: null, cancellationToken);
        return response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken)
            : IsBusy(response.StatusCode) ? throw Refused(response)
            : null;
    }

    private async Task<HttpResponseMessage> SendAsync(
        Uri service, string path, string credential, HttpContent? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, service.AbsoluteUri.TrimEnd('/') + path) { Content = body };
        // What a browser showed may be no header at all; then the service will say that it is no token.
        request.Headers.TryAddWithoutValidation("Authorization", new AuthenticationHeaderValue("Bearer", OneLine(credential)).ToString());
        try
        {
            return await clients.CreateClient(PipelineNames.DirectLine).SendAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException or BrokenCircuitException)
        {
            var wait = (fault as BrokenCircuitException)?.RetryAfter;
            var isBusy = fault is not HttpRequestException;
            throw new RemoteDirectLineException("The Direct Line service cannot be reached.", isBusy, wait, fault);
        }
    }

    private static async Task<RemoteToken> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(RemoteTokenJson.Default.RemoteToken, cancellationToken)
                ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException fault)
        {
            throw new RemoteDirectLineException("The Direct Line service gave an answer that is no token.", isBusy: false, cause: fault);
        }
    }

    private static RemoteDirectLineException Refused(HttpResponseMessage response) => IsBusy(response.StatusCode)
        ? new("The Direct Line service is busy or out of order.", isBusy: true, response.Headers.RetryAfter?.Delta)
        : new(
            $"The Direct Line service refused with {(int)response.StatusCode}. The operator should check Web:DirectLineSecret.",
            isBusy: false);

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static string OneLine(string credential) => string.Concat(credential.Where(character => character is > ' ' and < '\x7f'));
}
