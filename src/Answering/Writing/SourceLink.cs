using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Writing;

/// <summary>Addresses of sentences: section anchor and text fragment (WICG Scroll To Text Fragment), percent-encoded.</summary>
internal static class SourceLink
{
    /// <summary>Absolute address that opens the article at the sentence.</summary>
    public static string To(PackHeader header, Section section, SourceSentence sentence)
    {
        var words = sentence.Last.Length == 0 ? Encode(sentence.First) : $"{Encode(sentence.First)},{Encode(sentence.Last)}";
        return $"{Address(header.Address)}#{Encode(section.Anchor)}:~:text={words}";
    }

    // An address may be written as people read it; what ends a Markdown link is encoded in it too.
    private static string Address(string address) => new Uri(address).AbsoluteUri
        .Replace("[", "%5B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal);

    // "-", "," and "&" have a meaning in text fragments; parentheses end a Markdown link.
    private static string Encode(string text) => Uri.EscapeDataString(text)
        .Replace("-", "%2D", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal);
}
