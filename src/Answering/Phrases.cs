using HistoryBot.Knowledge;

namespace HistoryBot.Answering;

/// <summary>The sentence frames of phrases.yaml.</summary>
internal static class Phrases
{
    /// <summary>The frame with its placeholders filled in. A frame that the pack lacks is an error of the program.</summary>
    public static string Fill(KnowledgePack pack, string name, params (string Key, string Value)[] values)
    {
        var text = pack.Phrases[name];
        foreach (var (key, value) in values)
        {
            text = text.Replace("{" + key + "}", value, StringComparison.Ordinal);
        }

        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
