using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.Tests.Authentication;
using HistoryBot.Bot.Tests.State.Redis;
using HistoryBot.Bot.Tests.Web;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>What is seen of all pipelines from outside.</summary>
public sealed class PipelineSpecs
{
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
}
