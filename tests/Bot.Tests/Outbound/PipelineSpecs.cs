using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.Tests.Authentication;
using HistoryBot.Bot.Tests.State.Redis;
using HistoryBot.Bot.Tests.Web;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>What all pipelines have in common, and what is seen of them from outside.</summary>
public sealed class PipelineSpecs
{
    private readonly FakeTimeProvider time = new();
    private int attempts;

    [Fact]
    public async Task Keys_and_tokens_are_asked_for_again_also_after_a_timeout()
    {
        var options = new PipelineOptions { FirstDelay = TimeSpan.Zero };
        var asking = AskAsync(Build(options), async token =>
        {
            await (attempts == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, time, token) : Task.CompletedTask);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });

        time.Advance(options.AttemptTimeout);

        Assert.Equal((HttpStatusCode.OK, 2), ((await asking).StatusCode, attempts));
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_given_up_after_so_many_attempts()
    {
        var options = new PipelineOptions { FirstDelay = TimeSpan.Zero, Retries = 1 };
        var asking = AskAsync(Build(options), async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        time.Advance(options.AttemptTimeout);
        while (Volatile.Read(ref attempts) < 2)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        time.Advance(options.AttemptTimeout);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => asking);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_and_then_asked_again()
    {
        var options = new PipelineOptions { FirstDelay = TimeSpan.Zero, Retries = 1 };
        var pipeline = Build(options);
        for (var request = 0; request < 5; request++)
        {
            using var failed = await AskAsync(pipeline, _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway)));
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => AskAsync(pipeline, Taken));
        time.Advance(options.BreakDuration);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(pipeline, Taken)).StatusCode);
    }

    [Theory]
    [InlineData("--Outbound:Retries", "99", "Retries")]
    [InlineData("--Outbound:Tokens:Retries", "99", "Retries")]
    [InlineData("--Outbound:OpenId:AttemptTimeout", "01:00:00", "AttemptTimeout")]
    [InlineData("--Outbound:OpenId:TotalTimeout", "00:00:01", "TotalTimeout")]
    [InlineData("--Outbound:DirectLine:BreakDuration", "00:00:00", "BreakDuration")]
    [InlineData("--Outbound:Redis:Retries", "99", "Retries")]
    [InlineData("--Outbound:Redis:TotalTimeout", "00:00:01", "TotalTimeout")]
    [InlineData("--Limits:RequestsPerSecond", "0", "RequestsPerSecond")]
    [InlineData("--Limits:HeadTimeout", "01:00:00", "HeadTimeout")]
    public async Task A_setting_out_of_range_stops_the_start_and_is_named(string setting, string value, string named)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningBot.StartAsync(setting, value));
        Assert.Contains(fault.Failures, failure => failure.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_pipeline_is_seen_in_the_metrics_by_its_name()
    {
        var seen = new ConcurrentDictionary<string, byte>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == "Polly")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Note(tags));
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => Note(tags));
        listener.Start();
        await using var service = await FakeDirectLineService.StartAsync();
        await using var node = new GarnetNode();
        await node.StartAsync();
        await using var bot = await RegisteredBot.StartAsync(
            "--Web:DirectLineSecret", FakeDirectLineService.Secret, "--Web:DirectLineAddress", service.Address, "--State:Redis", node.Setting);
        using var taken = await bot.SayAsync("hello", bot.ChannelsBadge());
        await bot.Channel.NextReplyAsync();
        using var http = new HttpClient { BaseAddress = bot.Bot.Site };
        using var chat = await http.PostAsync(new Uri("api/chat/token", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        string[] names = [PipelineNames.Replies, PipelineNames.Tokens, PipelineNames.OpenId, PipelineNames.DirectLine, PipelineNames.Redis];

        while (!names.All(name => seen.Keys.Any(tag => tag.EndsWith(name, StringComparison.Ordinal))))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        void Note(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (key, value) in tags)
            {
                _ = key == "pipeline.name" && seen.TryAdd($"{value}", 0);
            }
        }
    }

    private static Task<HttpResponseMessage> Taken(CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));

    private Task<HttpResponseMessage> AskAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline, Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        pipeline.ExecuteAsync(
            async token =>
            {
                attempts++;
                return await answer(token);
            },
            TestContext.Current.CancellationToken).AsTask();

    private ResiliencePipeline<HttpResponseMessage> Build(PipelineOptions options)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
        HttpPipeline.Build(builder, options, time);
        return builder.Build();
    }
}
