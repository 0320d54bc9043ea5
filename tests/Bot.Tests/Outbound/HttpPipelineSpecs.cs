using System.Net;
using HistoryBot.Bot.Outbound;
using Polly;
using Polly.Timeout;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>Keys, tokens and all else that may be asked for twice.</summary>
public sealed class HttpPipelineSpecs : PipelineContract
{
    [Fact]
    public async Task Keys_and_tokens_are_asked_for_again_also_after_a_timeout()
    {
        var options = new OutboundOptions { FirstDelay = TimeSpan.Zero };
        var asking = AskAsync(Build(options), token => Attempts == 1 ? StaySilentAsync(token) : Task.FromResult(Taken()));

        Time.Advance(options.AttemptTimeout);

        Assert.Equal((HttpStatusCode.OK, 2), ((await asking).StatusCode, Attempts));
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_given_up_after_so_many_attempts()
    {
        var options = new OutboundOptions { FirstDelay = TimeSpan.Zero, Retries = 1 };
        var asking = AskAsync(Build(options), StaySilentAsync);
        Time.Advance(options.AttemptTimeout);
        while (Attempts < 2)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Time.Advance(options.AttemptTimeout);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => asking);
        Assert.Equal(2, Attempts);
    }

    private protected override void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options) =>
        HttpPipeline.Build(pipeline, options, Time);
}
