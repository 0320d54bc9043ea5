using System.Net;
using HistoryBot.Bot.Outbound;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>What every pipeline to a server owes those who wait for it. Time stands still but where a test lets it pass.</summary>
public abstract class PipelineContract
{
    private protected FakeTimeProvider Time { get; } = new();

    /// <summary>How often the server was asked.</summary>
    private protected int Attempts { get; private set; }

    [Fact]
    public async Task A_connection_that_fails_is_tried_again()
    {
        var pipeline = Build(new OutboundOptions { FirstDelay = TimeSpan.Zero });
        using var response = await AskAsync(pipeline, () => Attempts == 1 ? throw new HttpRequestException("refused") : Taken());
        Assert.Equal((HttpStatusCode.OK, 2), (response.StatusCode, Attempts));
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_for_a_while_and_then_asked_again()
    {
        var options = new OutboundOptions { Retries = 1, FirstDelay = TimeSpan.Zero };
        var pipeline = Build(options);
        for (var request = 0; request < 5; request++)
        {
            using var failed = await AskAsync(pipeline, () => new HttpResponseMessage(HttpStatusCode.InternalServerError));
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => AskAsync(pipeline, Taken));
        Time.Advance(options.BreakDuration);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(pipeline, Taken)).StatusCode);
    }

    private protected static HttpResponseMessage Taken() => new(HttpStatusCode.OK);

    private protected abstract void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options);

    private protected ResiliencePipeline<HttpResponseMessage> Build(OutboundOptions options)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
        Build(builder, options);
        return builder.Build();
    }

    private protected Task<HttpResponseMessage> AskAsync(ResiliencePipeline<HttpResponseMessage> pipeline, Func<HttpResponseMessage> answer) =>
        AskAsync(pipeline, _ => Task.FromResult(answer()));

    private protected Task<HttpResponseMessage> AskAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline, Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        pipeline.ExecuteAsync(
            async token =>
            {
                Attempts++;
                return await answer(token);
            },
            TestContext.Current.CancellationToken).AsTask();

    /// <summary>A server that takes the request and never answers.</summary>
    private protected async Task<HttpResponseMessage> StaySilentAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellationToken);
        return Taken();
    }
}
