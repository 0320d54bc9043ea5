using System.Text.RegularExpressions;

namespace HistoryBot.House.Tests;

public sealed partial class LinkSpecs
{
    [Fact]
    public void Every_relative_link_of_a_page_leads_somewhere()
    {
        var broken =
            from page in House.Files(".", "*.md")
            from Match link in Link().Matches(House.Read(page))
            let target = Uri.UnescapeDataString(link.Groups["target"].Value)
            where !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(page) ?? "", target.Split('#')[0])
            where !House.Exists(path)
            select $"{page} → {target}";

        Verdict.None(broken, "Name what is there.");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
