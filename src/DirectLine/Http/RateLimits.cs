using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// How often one conversation may speak and one address may begin. Polls are not limited here: a client that is refused one never polls again.
/// </summary>
internal sealed class RateLimits(IOptions<DirectLineLimits> limits, ISharedRates? shared = null) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Rate messages = new("messages", limits.Value.MessagesPerMinute, Minute, shared);
    private readonly Rate starts = new("starts", limits.Value.StartsPerMinute, Minute, shared);

    /// <summary>Counts a message of a conversation; by its id, since its tokens change.</summary>
    public async Task<Refusal?> CountMessageAsync(ConversationPass pass) =>
        await messages.CountAsync(pass.ConversationId) is { } wait ? Refusal.TooMany("Too many messages in this conversation.", wait) : null;

    /// <summary>Counts a token or a conversation that an address asks for.</summary>
    public async Task<Refusal?> CountStartAsync(HttpContext http) =>
        await starts.CountAsync(CallerNetwork.Of(http.Connection.RemoteIpAddress)) is { } wait
            ? Refusal.TooMany("Too many conversations from this address.", wait)
            : null;

    public void Dispose()
    {
        messages.Dispose();
        starts.Dispose();
    }
}
