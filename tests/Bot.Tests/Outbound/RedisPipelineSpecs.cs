using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.State;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.Bot.Tests.Outbound;

public sealed class RedisPipelineSpecs
{
    private readonly FakeTimeProvider time = new();
    private readonly PipelineOptions options = new OutboundOptions().Redis;
    private int attempts;

    [Fact]
    public async Task What_may_pass_is_tried_again_and_what_is_refused_is_not()
    {
        options.FirstDelay = TimeSpan.Zero;
        var pipeline = Build();

        Assert.Equal("done", await RunAsync(pipeline, () => attempts < 3 ? throw new RedisBusyException("away") : "done"));
        Assert.Equal(3, attempts);
        await Assert.ThrowsAsync<StateUnavailableException>(() => RunAsync(pipeline, () => throw new StateUnavailableException("no room", new IOException())));
        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while_and_then_asked_again()
    {
        options.FirstDelay = TimeSpan.Zero;
        var pipeline = Build();
        for (var call = 0; call < 5; call++)
        {
            await Assert.ThrowsAsync<RedisBusyException>(() => RunAsync(pipeline, () => throw new RedisBusyException("away")));
        }

        var before = attempts;
        var fault = await Assert.ThrowsAsync<RedisBusyException>(() => RunAsync(pipeline, () => "done"));
        Assert.Equal(before, attempts);
        Assert.Contains("left alone", fault.Message, StringComparison.Ordinal);
        time.Advance(options.BreakDuration);
        Assert.Equal("done", await RunAsync(pipeline, () => "done"));
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_given_up_after_the_total_timeout()
    {
        var running = Build().RunAsync(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
            return "never";
        });

        time.Advance(options.TotalTimeout - TimeSpan.FromSeconds(1));
        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<RedisBusyException>(() => running);
    }

    [Fact]
    public async Task What_can_be_done_without_is_tried_once_and_waits_a_quarter_of_a_second_and_then_not_at_all()
    {
        var pipeline = Build();
        for (var call = 1; call <= 4; call++)
        {
            var running = RunOnceAsync(pipeline, isSilent: true);
            time.Advance(TimeSpan.FromMilliseconds(249));
            Assert.False(running.IsCompleted);
            time.Advance(TimeSpan.FromMilliseconds(1));
            await Assert.ThrowsAsync<RedisBusyException>(() => running);
            Assert.Equal(call, attempts);
        }

        await Assert.ThrowsAsync<RedisBusyException>(() => RunOnceAsync(pipeline, isSilent: true));
        Assert.Equal(4, attempts);
        Assert.Equal("done", await RunAsync(pipeline, () => "done"));
        time.Advance(options.BreakDuration);
        Assert.Equal("done", await RunOnceAsync(pipeline, isSilent: false));
    }

    private Task<string> RunOnceAsync(RedisPipeline pipeline, bool isSilent) => pipeline.RunOnceAsync(async token =>
    {
        attempts++;
        await Task.Delay(isSilent ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, time, token);
        return "done";
    });

    private Task<string> RunAsync(RedisPipeline pipeline, Func<string> attempt) => pipeline.RunAsync(_ =>
    {
        attempts++;
        return Task.FromResult(attempt());
    });

    private RedisPipeline Build() => InsideRedis.Build(options, time, _ => { });
}
