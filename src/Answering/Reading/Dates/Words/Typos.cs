using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Words;

/// <summary>
/// Mends typing errors in the words that dates hang on: months, decades in words, seasons, numbers in words, connectives, "century", "decade".
/// </summary>
internal static class Typos
{
    private const int ShortestTyped = 4, LongestTyped = 13;

    // Words in which two errors are forgiven: long, and unlike any other.
    private static readonly FrozenSet<string> Long = Words("january february september october november december between century centuries");

    // Of two that are as near, the first.
    private static readonly string[] Targets = List(
        "january february april august september october november december after before since until between during around "
        + "century centuries decade decades onwards early later earlier previous following twenties thirties forties fifties "
        + "sixties seventies eighties nineties noughties yesterday prior years summer autumn winter "
        + "eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty seventy eighty first seventh eighth ninth "
        + "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth ninety");

    // The targets that a word with this first letter can mean.
    private static readonly FrozenSet<string> Correct = Targets.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string[]> ByLetter = Targets
        .SelectMany(t => new[] { (Letter: t[0], Target: t), (Letter: t[1], Target: t) })
        .GroupBy(p => p.Letter, p => p.Target)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    // English words near a target.
    private static readonly FrozenSet<string> Real = Words(
        "late alter altar aster afters latter layer laser lager lather latex earl earls decide decided decode singe sine "
        + "sing sinew aground daring though thorough precious augusta earliest unite unit units unity member remember central "
        + "centre center country county counties countries beaten cemetery easier priory prion pryor yearn yearns yeas yearly mouths summed "
        + "priors slummer summers winters wintery autumns eights eighths sevenths ninths firs simmer summary summon summons winner wither elven "
        + "tweety thirst thirsty weighty fist firsts nicety");

    /// <summary>The word meant; the word itself where nothing is near.</summary>
    public static string Mend(string word, FrozenDictionary<string, Sense> known)
    {
        if (word.Length is < ShortestTyped or > LongestTyped || known.ContainsKey(word) || Correct.Contains(word) || Real.Contains(word))
        {
            return word;
        }

        foreach (var target in ByLetter.GetValueOrDefault(word[0], []))
        {
            if (IsNear(word, target))
            {
                return IsNearer(word, target) ? word : target;
            }
        }

        return word;
    }

    private static bool IsNear(string word, string target)
    {
        var allowed = Long.Contains(target) && word[0] == target[0] ? 2 : 1;
        return Math.Abs(word.Length - target.Length) <= allowed && StartsAlike(word, target) && Distance(word, target) <= allowed;
    }

    // "Contry" is one slip from "country" and two from "century".
    private static bool IsNearer(string word, string target) =>
        Distance(word, target) is > 1 and var slips && Real.Any(r => r[0] == word[0] && Math.Abs(r.Length - word.Length) < slips && Distance(word, r) < slips);

    // The first letter is seldom mistyped, except by swapping the first two.
    private static bool StartsAlike(string word, string target) =>
        word[0] == target[0] || (word[0] == target[1] && word[1] == target[0]);

    // Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    private static FrozenSet<string> Words(string list) => List(list).ToFrozenSet(StringComparer.Ordinal);

    private static string[] List(string list) => list.Split(' ');
}
