using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.WordOnce"/>.</summary>
internal static class WordsOnce
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
        from word in pack.Concepts.SelectMany(Words).GroupBy(w => Folded.Text(w.Text), StringComparer.Ordinal)
        let first = word.First()
        from again in word.Skip(1)
        select again.Place.Problem(
            Rules.WordOnce, $"“{again.Text}” is already in the concept “{first.Concept}”", "keep it in one concept only, and once");

    private static IEnumerable<(string Text, Place Place, string Concept)> Words(Written<Concept> concept) =>
        concept.Each("words", concept.Value.Words).Select(word => (word.Text, word.Place, concept.Value.Id));
}
