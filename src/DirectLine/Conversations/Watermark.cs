using System.Globalization;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>How many activities of a conversation a client has seen. Opaque to clients; ours is the count in decimal.</summary>
internal static class Watermark
{
    /// <summary>What the first stream address carries: nothing seen yet.</summary>
    public const string None = "-";

    /// <summary>Absent, empty, <see cref="None"/> and anything that we never gave out count as 0.</summary>
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    public static string Format(long count) => count.ToString(CultureInfo.InvariantCulture);
}
