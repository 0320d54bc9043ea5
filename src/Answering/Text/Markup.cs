using System.Net;
using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Text;

/// <summary>Takes the markup out of pasted text: HTML entities and tags, Markdown links and emphasis. What is no known tag stays as text.</summary>
internal static partial class Markup
{
    /// <summary>The text without its markup; entities are decoded once.</summary>
    public static string Strip(string text)
    {
        var decoded = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        if (decoded.Contains('<', StringComparison.Ordinal))
        {
            decoded = Block().Replace(Inline().Replace(decoded, ""), " ");
        }

        return Emphasis().Replace(decoded.Contains("](", StringComparison.Ordinal) ? Link().Replace(decoded, "$1") : decoded, "");
    }

    // Tags inside a word leave it whole.
    [GeneratedRegex(@"</?(?:a|b|i|u|s|em|strong|span|font|mark|small|big|code|tt|sub|sup|wbr|del|ins|q|abbr)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|hr|h[1-6]|table|tr|td|th|pre|blockquote|html|body|head|title|img|section|article)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|~~", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
