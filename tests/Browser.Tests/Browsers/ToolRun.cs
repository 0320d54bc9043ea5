namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>How a program ended.</summary>
/// <param name="Output">All that it printed, errors too.</param>
internal sealed record ToolRun(bool Succeeded, string Output)
{
    /// <summary>The last line that says something.</summary>
    public string LastWords => Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("nothing was said");
}
