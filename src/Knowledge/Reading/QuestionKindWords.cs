using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>Kinds of question as the files write them: "when", "howmany".</summary>
internal static class QuestionKindWords
{
    private static readonly Dictionary<string, QuestionKind> Kinds =
        Enum.GetValues<QuestionKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly string[] Intents = [.. Enum.GetNames<Intent>().Select(name => name.ToLowerInvariant())];

    /// <summary>The kind; <see cref="QuestionKind.What"/>, with a problem, where the word is none.</summary>
    public static QuestionKind Read(YamlValue value)
    {
        var word = value.Text();
        Check(word, value, Kinds.Keys);
        return Kinds.GetValueOrDefault(word);
    }

    /// <summary>Adds a problem at <paramref name="value"/> where the word is nothing that a question can want (<see cref="Intent"/>).</summary>
    public static void CheckIntent(string word, YamlValue value) => Check(word, value, Intents);

    private static void Check(string word, YamlValue value, ICollection<string> known)
    {
        if (word.Length > 0 && !known.Contains(word))
        {
            var advice = Nearest.Advice(word, known, $"use one of {string.Join(", ", known)}");
            value.Report(Rules.QuestionKinds, $"“{word}” is no kind of question", advice);
        }
    }
}
