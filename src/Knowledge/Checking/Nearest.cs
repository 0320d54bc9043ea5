namespace HistoryBot.Knowledge.Checking;

/// <summary>Suggests what somebody meant to write.</summary>
internal static class Nearest
{
    /// <summary>
    /// The known word with the fewest edits, or one that goes on where the written one stops; null where half of the letters would change.
    /// </summary>
    public static string? To(string written, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Distance: word.StartsWith(written, StringComparison.Ordinal) ? 1 : Distance(written, word)))
            .Where(near => near.Distance * 2 < Math.Max(near.Word.Length, written.Length))
            .OrderBy(near => near.Distance).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word).FirstOrDefault();

    /// <summary>"did you mean “x”?", or else <paramref name="otherwise"/>.</summary>
    public static string Advice(string written, IEnumerable<string> known, string otherwise) =>
        To(written, known) is { } near ? $"did you mean “{near}”?" : otherwise;

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var replaced = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
