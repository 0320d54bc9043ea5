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
    public static HashSet<string> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Intent intent)
    {
        var found = new HashSet<string>((tokens.Count * 2) + (units.Count * 6) + 2, StringComparer.Ordinal) { $"wants {intent}" };
        var before = "<";
        foreach (var token in tokens)
        {
            found.Add(token.Text);
            found.Add($"{before} {token.Text}");
            before = token.Text;
        }

        found.Add($"{before} >");
        found.UnionWith(units.SelectMany(u => u.Terms).Select(t => "=" + t));
        found.UnionWith(Relation.Of(tokens, units).Select(r => $"{r.Preposition} {Meaning(r.Name)}"));
        for (var i = 0; i < units.Count; i++)
        {
            for (var j = i + 1; j < units.Count && j <= i + PairReach; j++)
            {
                var (a, b) = (Meaning(units[i]), Meaning(units[j]));
                found.Add(string.CompareOrdinal(a, b) < 0 ? $"{a}+{b}" : $"{b}+{a}");
            }
        }

        return found;
    }

    /// <summary>The one term that a unit counts as: what it names, else its concept, else its stem.</summary>
    public static string Meaning(Unit unit) =>
        unit.Terms.FirstOrDefault(t => t[0] == '@') ?? unit.Terms.FirstOrDefault(t => t[0] == '#') ?? unit.Terms[0];
}
