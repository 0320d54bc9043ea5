using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.ConflictSides"/> and <see cref="Rules.AmbiguityMeanings"/>: different ones, since one alone is no conflict.</summary>
internal static class EnoughSides
{
    private const int Fewest = 2;

    public static IEnumerable<Problem> Check(WrittenPack pack) =>
    [
        .. pack.Conflicts.Where(c => TooFew(c.Value.Facts)).Select(c => c.At("facts").Problem(
            Rules.ConflictSides, $"the conflict “{c.Value.Id}” has fewer than two facts", "name the facts of both sides")),
        .. pack.Ambiguities.Where(a => TooFew(a.Value.Means)).Select(a => a.At("means").Problem(
            Rules.AmbiguityMeanings, "the ambiguity has fewer than two meanings", "name the entities that the terms can mean")),
    ];

    private static bool TooFew(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Count() < Fewest;
}
