using HistoryBot.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

/// <summary>Tokens for a page's own server, which hands them to its visitors. Safe for any number of threads.</summary>
public sealed class DirectLineTokens
{
    private readonly TokenIssuer issuer;
    private readonly IOptions<DirectLineOptions> options;
    private readonly TimeProvider time;

    internal DirectLineTokens(TokenIssuer issuer, IOptions<DirectLineOptions> options, TimeProvider time) =>
        (this.issuer, this.options, this.time) = (issuer, options, time);

    /// <summary>A token for a new user in a new conversation.</summary>
    public DirectLineToken Issue() => issuer.Issue(ConversationPass.Mint(ChannelUser.Mint()));

    /// <summary>
    /// A fresh token for the conversation and user of an older one, which may have expired, but no longer ago than an idle conversation is
    /// kept. Null if the older one is not ours or too old.
    /// </summary>
    public async Task<DirectLineToken?> ReissueAsync(string token) => await issuer.ReadAsync(token) switch
    {
        TokenReading.Valid(var pass) => issuer.Issue(pass),
        TokenReading.Expired(var pass, var since) when time.GetUtcNow() < since + options.Value.IdleTime => issuer.Issue(pass),
        _ => null,
    };
}
