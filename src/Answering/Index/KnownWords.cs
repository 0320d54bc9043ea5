using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>Collects the words that a mistyped one can be mended to: those of the pack and those that questions are made of.</summary>
internal static class KnownWords
{
    private const int Shortest = 3;

    /// <summary>Each word once. Words that only listed questions have must be common English, because people's slips are listed too.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="lexicon">What its words mean.</param>
    /// <param name="tokens">Reads a text of it.</param>
    public static IReadOnlyList<KnownWord> Of(KnowledgePack pack, Lexicon lexicon, Func<string, List<Token>> tokens)
    {
        var bearers = pack.Entities
            .SelectMany(e => e.Aliases.Append(e.Name).SelectMany(tokens).Where(t => t.Capital).Select(t => (t.Text, e.Id)))
            .GroupBy(p => p.Text, p => p.Id, StringComparer.Ordinal).ToDictionary(
                g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var own = Own(pack).SelectMany(tokens).Select(t => t.Text);
        var listed = Listed(pack).SelectMany(tokens).Select(t => t.Text).Distinct(StringComparer.Ordinal).Where(EnglishWords.Contains);
        return
        [
            .. bearers.Keys.Concat(own).Concat(listed).Distinct(StringComparer.Ordinal)
                .Where(w => w.Length is >= Shortest and <= EditDistance.Longest && w.All(char.IsAsciiLetterLower))
                .Select(w => new KnownWord(w, Meaning(w, lexicon), bearers.GetValueOrDefault(w, []), bearers.ContainsKey(w))),
        ];
    }

    // Spellings of one name share their entities.
    private static string Meaning(string word, Lexicon lexicon)
    {
        var terms = lexicon.Single(Stemmer.Stem(word));
        return string.Join(' ', terms.Count > 1 ? terms.Where(t => t[0] is '@' or '#') : terms);
    }

    private static IEnumerable<string> Own(KnowledgePack pack) =>
        pack.Entities.SelectMany(e => e.Aliases.Append(e.Name).Concat(e.Is)).Concat(pack.Concepts.SelectMany(c => c.Words))
            .Concat(pack.Ambiguities.SelectMany(a => a.Terms)).Concat(pack.Facts.Select(f => f.Statement))
            .Concat(pack.Facts.SelectMany(f => f.Asks).Select(a => a.Answer)).Concat(pack.Vocabulary.Words());

    private static IEnumerable<string> Listed(KnowledgePack pack) =>
        pack.Facts.SelectMany(f => f.Asks).SelectMany(a => a.Questions).Concat(pack.Silences.SelectMany(s => s.Questions));

    /// <summary>All phrases of the language of questions.</summary>
    public static IEnumerable<string> Words(this Vocabulary vocabulary) =>
        vocabulary.Kinds.Values.SelectMany(v => v).Concat(vocabulary.Courtesy).Concat(vocabulary.Stop)
            .Concat(vocabulary.Social.Values.SelectMany(v => v)).Concat(vocabulary.FollowUp.Values.SelectMany(v => v));
}
