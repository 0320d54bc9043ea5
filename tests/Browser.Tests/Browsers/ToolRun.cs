namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>How a program ended.</summary>
/// <param name="Output">All that it printed, errors too.</param>
internal sealed record ToolRun(bool Succeeded, string Output)
{
    private static readonly string[] Complaints = ["Error", "E:", "Failed"];

    /// <summary>The last complaint, else the last line that says something.</summary>
    public string LastWords
    {
        get
        {
            var lines = Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines.LastOrDefault(line => Complaints.Any(word => line.StartsWith(word, StringComparison.Ordinal)))
                ?? lines.LastOrDefault("nothing was said");
        }
    }
}
