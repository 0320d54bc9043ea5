using System.Net;
using System.Net.Http.Headers;
using HistoryBot.Bot.Outbound;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HistoryBot.Bot.Tests.Outbound;

public sealed class ReplyPipelineSpecs
{
    private readonly FakeTimeProvider time = new();
    private int attempts;

    [Fact]
    public async Task A_servers_wish_when_to_come_back_is_honoured()
    {
        var sending = SendAsync(() => attempts == 1 ? TooMany(TimeSpan.FromSeconds(20)) : Taken());

        time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(1, attempts);
        Assert.False(sending.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await sending).StatusCode);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_connection_that_fails_is_tried_again()
    {
        var options = new OutboundOptions { FirstDelay = TimeSpan.Zero };
        using var response = await SendAsync(Build(options), () => attempts == 1 ? throw new HttpRequestException("refused") : Taken());
        Assert.Equal((HttpStatusCode.OK, 2), (response.StatusCode, attempts));
    }

    [Fact]
    public async Task An_attempt_that_is_not_answered_ends_after_ten_seconds_and_is_not_repeated()
    {
        var sending = SendAsync(new OutboundOptions(), async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
            return Taken();
        });

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task All_attempts_together_end_with_the_total_timeout()
    {
        var sending = SendAsync(() => TooMany(TimeSpan.FromSeconds(30)));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, attempts);
        time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_server_that_wants_to_be_left_alone_for_longer_than_that_is_not_waited_for()
    {
        using var refused = await SendAsync(() => TooMany(TimeSpan.FromHours(1)));
        Assert.Equal((HttpStatusCode.TooManyRequests, 1), (refused.StatusCode, attempts));
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_for_a_while()
    {
        var options = new OutboundOptions { Retries = 1, FirstDelay = TimeSpan.Zero };
        var pipeline = Build(options);
        for (var reply = 0; reply < 5; reply++)
        {
            using var failed = await SendAsync(pipeline, () => new HttpResponseMessage(HttpStatusCode.InternalServerError));
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(pipeline, Taken));
        time.Advance(options.BreakDuration);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(pipeline, Taken)).StatusCode);
    }

    private static HttpResponseMessage Taken() => new(HttpStatusCode.OK);

    private static HttpResponseMessage TooMany(TimeSpan retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(retryAfter);
        return response;
    }

    private Task<HttpResponseMessage> SendAsync(Func<HttpResponseMessage> answer) =>
        SendAsync(new OutboundOptions(), _ => Task.FromResult(answer()));

    private Task<HttpResponseMessage> SendAsync(OutboundOptions options, Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        SendAsync(Build(options), answer);

    private Task<HttpResponseMessage> SendAsync(ResiliencePipeline<HttpResponseMessage> pipeline, Func<HttpResponseMessage> answer) =>
        SendAsync(pipeline, _ => Task.FromResult(answer()));

    private Task<HttpResponseMessage> SendAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline, Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        pipeline.ExecuteAsync(
            async token =>
            {
                attempts++;
                return await answer(token);
            },
            TestContext.Current.CancellationToken).AsTask();

    private ResiliencePipeline<HttpResponseMessage> Build(OutboundOptions options)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
        ReplyPipeline.Build(builder, options, time);
        return builder.Build();
    }
}
