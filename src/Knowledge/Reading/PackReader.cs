using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>
/// Folder → pack, or every problem of it at once. Needed are <c>pack.yaml</c>, <c>sources.yaml</c> and a fact in <c>facts/*.yaml</c>;
/// any other file may be missing and counts as empty then. The rules are in <see cref="Rules"/>.
/// </summary>
public static class PackReader
{
    /// <summary>Reads and checks all files. Never throws for what stands in them or for a file that cannot be read.</summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>.</param>
    public static PackReading Read(string folder)
    {
        var problems = new List<Problem>();
        var written = new PackFiles(folder, problems).Read();
        problems.AddRange(PackChecker.Check(written));
        return problems.Count == 0 ? new PackReading(written.ToPack(), []) : new PackReading(null, InOrder(problems));
    }

    /// <summary>Reads <c>pack.yaml</c> alone, for whoever writes <c>sources.yaml</c> and has no whole pack yet. Never throws for what is in it.</summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>.</param>
    public static HeaderReading ReadHeader(string folder)
    {
        var problems = new List<Problem>();
        var header = new PackFiles(folder, problems).ReadHeader();
        return problems.Count == 0 ? new HeaderReading(header!.Value, []) : new HeaderReading(null, InOrder(problems));
    }

    private static List<Problem> InOrder(IEnumerable<Problem> problems) =>
    [
        .. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
            .ThenBy(p => p.Rule, StringComparer.Ordinal),
    ];
}
