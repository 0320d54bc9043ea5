using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HistoryBot.Answering;
using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Pictures;

/// <summary>Stands for all of a pack that pictures show, and for the way in which they are drawn: the same word, the same picture.</summary>
internal static class PackFingerprint
{
    // Raise it when a drawing looks different: addresses are kept by browsers for a year.
    private const int Drawing = 1;

    private const int Bytes = 9;

    /// <summary>Twelve letters, digits, hyphens and underscores.</summary>
    public static string Of(KnowledgePack pack)
    {
        var shown = new StringBuilder().Append(Drawing).Append('\n').Append(pack.Header.Title).Append('\n');
        foreach (var (name, frame) in pack.Phrases.OrderBy(p => p.Key, StringComparer.Ordinal).Where(p => p.Key.StartsWith("timeline_", StringComparison.Ordinal) || p.Key.StartsWith("map_", StringComparison.Ordinal)))
        {
            shown.Append(CultureInfo.InvariantCulture, $"{name}\t{frame}\n");
        }

        foreach (var fact in pack.Facts)
        {
            shown.Append(CultureInfo.InvariantCulture, $"{fact.Id}\t{fact.When}\t{TimelineLabel.Of(fact)}\n");
        }

        foreach (var entity in pack.Entities)
        {
            shown.Append(CultureInfo.InvariantCulture, $"{entity.Id}\t{entity.Name}\t{entity.Iso}\t{entity.At}\n");
        }

        return System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(shown.ToString())).AsSpan(0, Bytes));
    }
}
