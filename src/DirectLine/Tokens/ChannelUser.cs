using System.Security.Cryptography;
using System.Text;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>A conversation's user, as its clients know it.</summary>
/// <param name="Id">Stands in <c>from</c> of all that the user says.</param>
/// <param name="IsVouched">
/// True if a server chose the id: this one, or one that knows the secret. An id that a client chose proves nothing, since it can be
/// anybody's: it is shown to the clients of that conversation, and the bot hears <see cref="HeardIn"/> instead.
/// </param>
internal sealed record ChannelUser(string Id, bool IsVouched)
{
    /// <summary>Characters of the longest id.</summary>
    public const int LongestId = 100;

    // Ids that begin with dl_ come from servers only; clients refuse them elsewhere.
    private const string Prefix = "dl_";
    private const int IdBytes = 16;

    public static ChannelUser Mint() => new(Prefix + RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true), IsVouched: true);

    /// <summary>
    /// Who says to be called so; null if that is no id: 1 to <see cref="LongestId"/> characters, none of them a control character,
    /// not blank, not the bot's.
    /// </summary>
    public static ChannelUser? Claim(string? id, bool isVouched) =>
        id is { Length: > 0 and <= LongestId } && !id.Any(char.IsControl) && !string.IsNullOrWhiteSpace(id) && id != ChannelAccounts.BotId
            ? new ChannelUser(id, isVouched)
            : null;

    /// <summary>
    /// The id under which the bot knows the user, and may key what is private. It is either vouched for or made from the conversation's id,
    /// which has 128 random bits and is only reached with a token: so nobody becomes another conversation's user by guessing or copying an id.
    /// </summary>
    /// <param name="conversationId">The conversation that is spoken in.</param>
    public string HeardIn(string conversationId) => IsVouched ? Id : Unnamed(conversationId).Id;

    /// <summary>The user of a conversation in which nobody has given a name: always the same, also after a restart.</summary>
    public static ChannelUser Unnamed(string conversationId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("user of " + conversationId));
        return new ChannelUser(Prefix + Convert.ToHexStringLower(hash, 0, IdBytes), IsVouched: false);
    }
}
