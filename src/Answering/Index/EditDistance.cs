namespace HistoryBot.Answering.Index;

/// <summary>
/// Optimal string alignment distance with the costs of <see cref="LetterCosts"/>: letters too many, too few, taken for others, and swapped neighbours.
/// </summary>
internal static class EditDistance
{
    /// <summary>Longest word that is compared, in letters.</summary>
    public const int Longest = 24;

    /// <summary>
    /// The distance in hundredths of an edit, or <paramref name="limit"/> + 1 as soon as it is certain to exceed <paramref name="limit"/>.
    /// </summary>
    /// <param name="a">A word of at most <see cref="Longest"/> letters.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">Greatest distance of interest.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var last = rows[(Longest + 1)..(2 * (Longest + 1))];
        var row = rows[(2 * (Longest + 1))..];
        last[0] = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            last[j] = last[j - 1] + Extra(b, j - 1);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = last[0] + Extra(a, i - 1);
            var least = row[0];
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(last[j] + Extra(a, i - 1), row[j - 1] + Extra(b, j - 1)),
                    last[j - 1] + LetterCosts.Substitution(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + LetterCosts.Swap);
                }

                least = Math.Min(least, row[j]);
            }

            // A swap may still come from the row before.
            if (least > limit + LetterCosts.Swap)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    private static int Extra(ReadOnlySpan<char> word, int at) =>
        LetterCosts.Extra(word[at], at > 0 ? word[at - 1] : '\0');
}
