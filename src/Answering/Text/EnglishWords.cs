using System.Collections.Frozen;

namespace HistoryBot.Answering.Text;

/// <summary>
/// Common English words, so that a real word is never taken for a typing error. The list is the "small" one of SCOWL
/// (Copyright 2000-2011 by Kevin Atkinson; see THIRD-PARTY-NOTICES.md).
/// </summary>
internal static class EnglishWords
{
    private static readonly FrozenSet<string> Words = Load();

    /// <summary>True for a lower-case word of the list.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream("english-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
