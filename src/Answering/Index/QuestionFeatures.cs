using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>
/// What of a question's wording <see cref="QuestionModel"/> counts: words, neighbouring words, meanings, pairs of meanings, and what it wants.
/// </summary>
internal static class QuestionFeatures
{
    // Meanings further apart than this many units are no pair.
    private const int PairReach = 3;

    /// <summary>Each feature once.</summary>
    public static HashSet<Feature> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Intent intent) => [.. All(tokens, units, intent)];

    /// <summary>All features in order, some more than once.</summary>
    public static IEnumerable<Feature> All(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Intent intent)
    {
        yield return new("wants", ' ', intent.ToString());
        var before = "<";
        foreach (var token in tokens)
        {
            yield return new(token.Text, ' ', "");
            yield return new(before, ' ', token.Text);
            before = token.Text;
        }

        yield return new(before, ' ', ">");
        foreach (var term in units.SelectMany(u => u.Terms))
        {
            yield return new("", '=', term);
        }

        foreach (var relation in Relation.Of(tokens, units))
        {
            yield return new(relation.Preposition, ' ', Meaning(relation.Name));
        }

        for (var i = 0; i < units.Count; i++)
        {
            var a = Meaning(units[i]);
            for (var j = i + 1; j < units.Count && j <= i + PairReach; j++)
            {
                var b = Meaning(units[j]);
                yield return string.CompareOrdinal(a, b) < 0 ? new(a, '+', b) : new(b, '+', a);
            }
        }
    }

    /// <summary>The one term that a unit counts as: what it names, else its concept, else its stem.</summary>
    public static string Meaning(Unit unit)
    {
        var meaning = unit.Terms[0];
        for (var i = 0; i < unit.Terms.Count && meaning[0] != '@'; i++)
        {
            meaning = unit.Terms[i][0] == '@' || (unit.Terms[i][0] == '#' && meaning[0] != '#') ? unit.Terms[i] : meaning;
        }

        return meaning;
    }
}
