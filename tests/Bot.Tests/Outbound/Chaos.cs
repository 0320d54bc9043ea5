using System.Net;
using HistoryBot.Bot.State.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;
using StackExchange.Redis;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>Polly's own chaos strategies between a pipeline and the network, all off until a test says what goes wrong.</summary>
/// <param name="client">The HTTP client that they are for.</param>
internal sealed class Chaos(string client, TimeProvider time)
{
    private static readonly TimeSpan Forever = TimeSpan.FromDays(1);

    private int struck;

    /// <summary>What goes wrong now; null for nothing.</summary>
    public ChaosKind? Kind { get; set; }

    /// <summary>Whose requests it goes wrong with.</summary>
    public Predicate<Uri> Hits { get; set; } = _ => true;

    /// <summary>Attempts that it went wrong with.</summary>
    public int Struck => Volatile.Read(ref struck);

    public void Into(IServiceCollection services) => services.AddHttpClient(client).AddResilienceHandler("chaos", pipeline =>
    {
        pipeline.TimeProvider = time;
        AddSilence(pipeline, IsHit);
        AddFault(pipeline, ChaosKind.Fault, new HttpRequestException("chaos"), IsHit);
        pipeline.AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
        {
            InjectionRate = 1,
            EnabledGenerator = arguments => IsOn(ChaosKind.Outage, IsHit(arguments.Context)),
            OutcomeGenerator = _ => ValueTask.FromResult<Outcome<HttpResponseMessage>?>(
                Outcome.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))),
        });
    });

    /// <summary>The same for Redis, whatever the client's name.</summary>
    public void IntoRedis(IServiceCollection services) => services.AddInsideRedis(time, pipeline =>
    {
        AddSilence(pipeline, _ => true);
        AddFault(pipeline, ChaosKind.Fault, Seen(new RedisConnectionException(
            ConnectionFailureType.UnableToConnect, CommandFlags.None, "chaos", innerException: null, CommandStatus.Unknown)), _ => true);
        AddFault(pipeline, ChaosKind.Outage, Seen(new RedisServerException(RedisErrorKind.OutOfMemory, CommandFlags.None, "OOM chaos")), _ => true);
    });

    private static IOException Seen(Exception fault) => RedisFault.Of(fault, "redis.example");

    private void AddSilence<T>(T pipeline, Predicate<ResilienceContext> hits)
        where T : ResiliencePipelineBuilderBase => pipeline.AddChaosLatency(new ChaosLatencyStrategyOptions
        {
            InjectionRate = 1, Latency = Forever, EnabledGenerator = arguments => IsOn(ChaosKind.Latency, hits(arguments.Context)),
        });

    private void AddFault<T>(T pipeline, ChaosKind kind, Exception fault, Predicate<ResilienceContext> hits)
        where T : ResiliencePipelineBuilderBase => pipeline.AddChaosFault(new ChaosFaultStrategyOptions
        {
            InjectionRate = 1,
            EnabledGenerator = arguments => IsOn(kind, hits(arguments.Context)),
            FaultGenerator = _ => ValueTask.FromResult<Exception?>(fault),
        });

    private bool IsHit(ResilienceContext context) => context.GetRequestMessage()?.RequestUri is { } address && Hits(address);

    private ValueTask<bool> IsOn(ChaosKind kind, bool isHit)
    {
        var isOn = Kind == kind && isHit;
        _ = isOn ? Interlocked.Increment(ref struck) : 0;
        return ValueTask.FromResult(isOn);
    }
}
