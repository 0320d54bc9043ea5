using System.Buffers.Text;
using System.Security.Cryptography;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>Whom a token lets in, and where.</summary>
/// <param name="ConversationId">The only conversation that it opens; 128 random bits.</param>
/// <param name="User">Null as long as nobody has said who it is: then the first who starts the conversation or speaks in it does.</param>
internal sealed record ConversationPass(string ConversationId, ChannelUser? User)
{
    private const int IdBytes = 16;

    /// <summary>For a new conversation.</summary>
    public static ConversationPass Mint(ChannelUser? user) => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), user);
}
