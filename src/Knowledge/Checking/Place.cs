namespace HistoryBot.Knowledge.Checking;

/// <summary>A spot in a file of the pack.</summary>
/// <param name="File">Path relative to the pack's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record Place(string File, int Line, int Column)
{
    /// <summary>The beginning of a file.</summary>
    public static Place StartOf(string file) => new(file, 1, 1);

    /// <summary>A problem here.</summary>
    public Problem Problem(string rule, string what, string right) => new(File, Line, Column, rule, what, right);
}
