using System.Buffers.Text;
using System.Security.Cryptography;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>Whom a token lets in, and where.</summary>
internal sealed record ConversationPass(string ConversationId, string UserId)
{
    private const int IdBytes = 16;

    /// <summary>A new user in a new conversation. Ids that begin with dl_ come from servers only; clients refuse them elsewhere.</summary>
    public static ConversationPass Mint() =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), "dl_" + RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true));
}
