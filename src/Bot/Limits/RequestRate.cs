using System.Security.Cryptography;
using System.Text;
using HistoryBot.Bot.Channels;
using HistoryBot.DirectLine;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Limits;

/// <summary>How often one address and one token may ask, at every door and before anything is done for them.</summary>
internal sealed class RequestRate(IOptions<LimitOptions> limits, ILogger<RequestRate> logger, ISharedRates? shared = null) : IDisposable
{
    /// <summary>Bytes of a hash that tell tokens apart; the token itself is not kept.</summary>
    private const int KeyLength = 16;

    /// <summary>How many seconds' requests may come at once.</summary>
    private const int Burst = 2;

    private readonly Rate addresses = PerSecond("requests of an address", limits.Value.RequestsPerSecond, shared);
    private readonly Rate channels = PerSecond("requests of a channel", limits.Value.RequestsPerSecond, shared);
    private readonly Rate tokens = PerSecond("requests with a token", limits.Value.RequestsPerSecondOfToken, shared);

    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (await CountAsync(http) is not { } wait)
        {
            await next(http);
            return;
        }

        Log.TooManyRequests(logger, http.Connection.RemoteIpAddress);
        await Refusal.TooMany("Too many requests. Slow down.", wait).WriteAsync(http.Response, http.RequestAborted);
    }

    public void Dispose()
    {
        addresses.Dispose();
        channels.Dispose();
        tokens.Dispose();
    }

    private static Rate PerSecond(string what, int count, ISharedRates? shared) => new(what, Burst * count, TimeSpan.FromSeconds(Burst), shared);

    // One after the other: of an address that is refused no tokens are counted, which it may invent.
    private async Task<int?> CountAsync(HttpContext http) =>
        await addresses.CountAsync(CallerNetwork.Of(http.Connection.RemoteIpAddress))
            ?? (TokenOf(http.Request) is { } token ? await RateOf(http.Request).CountAsync(KeyOf(token)) : null);

    private Rate RateOf(HttpRequest request) =>
        request.Path.StartsWithSegments(BotHost.MessagesPath, StringComparison.OrdinalIgnoreCase) ? channels : tokens;

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: > 0 } header] ? header
        : request.Query["t"] is [{ Length: > 0 } token] ? token
        : null;

    private static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, KeyLength));
}
