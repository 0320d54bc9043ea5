using System.Globalization;
using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>Markdown with numbered references, taken apart as Web Chat does.</summary>
/// <param name="Body">What stands above the definitions; all of it where there are none.</param>
/// <param name="Definitions">The lines that give a number its address, in order.</param>
/// <param name="Rest">Lines below the first definition that are none.</param>
internal sealed partial record CitedMarkdown(string Body, IReadOnlyList<(int Number, string Url, string Title)> Definitions, IReadOnlyList<string> Rest)
{
    /// <summary>Numbers in the body, in order.</summary>
    public IReadOnlyList<int> Marks => [.. Mark().Matches(Body).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>True where nothing but a space can stand between two numbers: [1][2] would be one link.</summary>
    public bool HasTouchingMarks => Body.Contains("][", StringComparison.Ordinal);

    /// <summary>True where the definitions are set off by a blank line; without it they are plain text.</summary>
    public bool IsSetOff => Definitions.Count == 0 || Body.EndsWith("\n\n", StringComparison.Ordinal);

    public static CitedMarkdown Read(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, l => Definition().IsMatch(l));
        return first < 0
            ? new CitedMarkdown(text, [], [])
            : new CitedMarkdown(
                string.Concat(lines[..first].Select(l => l + "\n")),
                [.. lines[first..].Select(l => Definition().Match(l)).Where(m => m.Success).Select(Read)],
                [.. lines[first..].Where(l => !Definition().IsMatch(l))]);
    }

    private static (int Number, string Url, string Title) Read(Match definition) => (
        int.Parse(definition.Groups["number"].Value, CultureInfo.InvariantCulture), definition.Groups["url"].Value, definition.Groups["title"].Value);

    // Title: no quote that is not escaped.
    [GeneratedRegex("""^\[(?<number>\d+)\]: (?<url>[^\s()\[\]<>"]+) "(?<title>([^"\\]|\\.)+)"$""")]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<!\\)\[(\d+)\]")]
    private static partial Regex Mark();
}
