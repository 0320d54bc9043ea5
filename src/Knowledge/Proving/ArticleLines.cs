using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving;

/// <summary>The plain text of an article → its parts: <c>= title =</c>, <c>== heading ==</c> of any deeper level, one paragraph a line, <c>- item</c>.</summary>
internal static partial class ArticleLines
{
    private const string Lead = "Lead";
    private const string Infobox = "Infobox";
    private const string Bullet = "- ";

    /// <summary>All parts in order, also those without paragraphs. The infobox (that line and the items right after it) is no text.</summary>
    public static IReadOnlyList<ArticlePart> Parts(string text)
    {
        var parts = new List<(string Heading, List<string> Paragraphs)> { (Lead, []) };
        var inInfobox = false;
        foreach (var line in text.Split('\n').Select(line => line.Trim('\r', ' ', '\t', '\uFEFF')))
        {
            inInfobox = line == Infobox || (inInfobox && line.StartsWith(Bullet, StringComparison.Ordinal));
            if (Heading().Match(line) is { Success: true } heading)
            {
                parts.Add((heading.Groups[1].Value, []));
            }
            else if (!inInfobox && line.Length > 0 && !Title().IsMatch(line))
            {
                parts[^1].Paragraphs.Add(line.StartsWith(Bullet, StringComparison.Ordinal) ? line[Bullet.Length..].TrimStart() : line);
            }
        }

        return [.. parts.Select(part => new ArticlePart(part.Heading, part.Paragraphs))];
    }

    [GeneratedRegex(@"\A={2,}\s*(.+?)\s*={2,}\z")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A=[^=].*=\z")]
    private static partial Regex Title();
}
