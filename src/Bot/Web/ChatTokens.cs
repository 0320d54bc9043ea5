using HistoryBot.Bot.Outbound;
using HistoryBot.DirectLine;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>Gives the page its tokens: from the bot's own Direct Line, or with a secret from the one that knows the secret.</summary>
internal sealed class ChatTokens(IOptions<WebOptions> options, DirectLineTokens own, RemoteDirectLine remote)
{
    /// <summary>
    /// A token for the conversation that a token is shown for; without one, or where it is not good, for a new conversation.
    /// </summary>
    /// <param name="asked">What the page shows.</param>
    /// <param name="ownDomain">Where the bot's own Direct Line is.</param>
    /// <param name="cancellationToken">The page has gone.</param>
    /// <exception cref="RemoteDirectLineException">The other Direct Line gave none.</exception>
    public Task<ChatTokenAnswer> GiveAsync(ChatTokenRequest asked, string ownDomain, CancellationToken cancellationToken) =>
        options.Value.DirectLineSecret is { } secret
            ? GiveRemoteAsync(asked, options.Value.DirectLineAddress, secret, cancellationToken)
            : GiveOwnAsync(asked, ownDomain);

    private async Task<ChatTokenAnswer> GiveOwnAsync(ChatTokenRequest asked, string domain)
    {
        var again = asked.Token is { } shown ? await own.ReissueAsync(shown) : null;
        var token = again is not null && IsFor(asked, again.ConversationId) ? again : own.Issue();
        return new ChatTokenAnswer(token.Token, token.ConversationId, domain);
    }

    private async Task<ChatTokenAnswer> GiveRemoteAsync(
        ChatTokenRequest asked, Uri address, string secret, CancellationToken cancellationToken)
    {
        var again = asked.Token is { } shown ? await remote.RefreshAsync(address, shown, cancellationToken) : null;
        var token = again is not null && IsFor(asked, again.ConversationId)
            ? again
            : await remote.GenerateAsync(address, secret, cancellationToken);
        return new ChatTokenAnswer(token.Token, token.ConversationId, address.AbsoluteUri.TrimEnd('/'));
    }

    private static bool IsFor(ChatTokenRequest asked, string conversationId) =>
        asked.ConversationId is null || asked.ConversationId == conversationId;
}
