using System.Net;
using System.Net.Http.Headers;
using HistoryBot.Bot.Outbound;
using Polly;
using Polly.Timeout;

namespace HistoryBot.Bot.Tests.Outbound;

public sealed class ReplyPipelineSpecs : PipelineContract
{
    [Fact]
    public async Task A_servers_wish_when_to_come_back_is_honoured()
    {
        var sending = SendAsync(() => Attempts == 1 ? TooMany(TimeSpan.FromSeconds(20)) : Taken());

        Time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(1, Attempts);
        Assert.False(sending.IsCompleted);

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await sending).StatusCode);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task An_attempt_that_is_not_answered_ends_after_ten_seconds_and_is_not_repeated()
    {
        var sending = AskAsync(Build(new OutboundOptions()), StaySilentAsync);

        Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sending.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task All_attempts_together_end_with_the_total_timeout()
    {
        var sending = SendAsync(() => TooMany(TimeSpan.FromSeconds(30)));
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, Attempts);
        Time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Equal(2, Attempts);
    }

    [Fact]
    public async Task A_server_that_wants_to_be_left_alone_for_longer_than_that_is_not_waited_for()
    {
        using var refused = await SendAsync(() => TooMany(TimeSpan.FromHours(1)));
        Assert.Equal((HttpStatusCode.TooManyRequests, 1), (refused.StatusCode, Attempts));
    }

    private protected override void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options) =>
        ReplyPipeline.Build(pipeline, options, Time);

    private static HttpResponseMessage TooMany(TimeSpan retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(retryAfter);
        return response;
    }

    private Task<HttpResponseMessage> SendAsync(Func<HttpResponseMessage> answer) => AskAsync(Build(new OutboundOptions()), answer);
}
