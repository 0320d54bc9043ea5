using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>Polly's own chaos strategies between a client's pipeline and the network, all off until a test says what goes wrong.</summary>
internal sealed class Chaos(string client, TimeProvider time)
{
    private static readonly TimeSpan Forever = TimeSpan.FromDays(1);

    private int struck;

    /// <summary>What goes wrong now; null for nothing.</summary>
    public ChaosKind? Kind { get; set; }

    /// <summary>Whose requests it goes wrong with.</summary>
    public Predicate<Uri> Hits { get; set; } = _ => true;

    /// <summary>Requests that it went wrong with.</summary>
    public int Struck => Volatile.Read(ref struck);

    public void Into(IServiceCollection services) => services.AddHttpClient(client).AddResilienceHandler("chaos", pipeline =>
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddChaosLatency(new ChaosLatencyStrategyOptions
            {
                InjectionRate = 1, Latency = Forever, EnabledGenerator = arguments => IsOn(ChaosKind.Latency, arguments.Context),
            })
            .AddChaosFault(new ChaosFaultStrategyOptions
            {
                InjectionRate = 1,
                EnabledGenerator = arguments => IsOn(ChaosKind.Fault, arguments.Context),
                FaultGenerator = _ => ValueTask.FromResult<Exception?>(new HttpRequestException("chaos")),
            })
            .AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
            {
                InjectionRate = 1,
                EnabledGenerator = arguments => IsOn(ChaosKind.Outage, arguments.Context),
                OutcomeGenerator = _ => ValueTask.FromResult<Outcome<HttpResponseMessage>?>(
                    Outcome.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))),
            });
    });

    private ValueTask<bool> IsOn(ChaosKind kind, ResilienceContext context)
    {
        var isOn = Kind == kind && context.GetRequestMessage()?.RequestUri is { } address && Hits(address);
        _ = isOn ? Interlocked.Increment(ref struck) : 0;
        return ValueTask.FromResult(isOn);
    }
}
