namespace HistoryBot.Knowledge.Tests;

/// <summary>Rows of a table in a file beside the tests: cells separated by tabs, lines that begin with # and empty lines left out.</summary>
internal static class Tsv
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'));
}
