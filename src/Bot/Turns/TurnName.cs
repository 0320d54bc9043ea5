using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Tells the turn of a message from all others, and knows it again when the turn is run a second time after it was cut off.</summary>
internal static class TurnName
{
    private const int HexDigits = 32;

    /// <summary>32 hexadecimal digits, the same for the same message; null if the channel gave it no id or no time.</summary>
    /// <remarks>The text counts too: there are clients that give all messages one id.</remarks>
    public static string? Of(IMessageActivity activity)
    {
        if (activity.Id is not { Length: > 0 } id || activity.Timestamp is not { } time)
        {
            return null;
        }

        var (channel, conversation) = ConversationName.Of(activity);
        var text = string.Create(CultureInfo.InvariantCulture, $"{channel}\n{conversation}\n{id}\n{time.ToUnixTimeMilliseconds()}\n{activity.Text}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
    }

    /// <summary>A name for a turn that cannot be known again.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(HexDigits, lowercase: true);
}
