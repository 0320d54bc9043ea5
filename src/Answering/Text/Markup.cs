using System.Net;
using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Text;

/// <summary>
/// Takes out of pasted text what is not language: HTML entities, tags, scripts and comments, Markdown links, headings and emphasis, addresses,
/// colours of a terminal, place-holders of templates. What is no known tag and has no attributes stays as text.
/// </summary>
internal static partial class Markup
{
    /// <summary>The text without its markup; entities are decoded once.</summary>
    public static string Strip(string text)
    {
        var decoded = Colour().Replace(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text, "");
        if (decoded.Contains('<', StringComparison.Ordinal))
        {
            decoded = Attributed().Replace(Block().Replace(Inline().Replace(Unseen().Replace(decoded, " "), ""), " "), " ");
        }

        var unlinked = decoded.Contains("](", StringComparison.Ordinal) ? Link().Replace(Picture().Replace(decoded, ""), "$1") : decoded;
        unlinked = unlinked.Contains("]:", StringComparison.Ordinal) ? Definition().Replace(unlinked, "") : unlinked;
        return Emphasis().Replace(Blank().Replace(Speaker().Replace(unlinked, " "), " "), "");
    }

    [GeneratedRegex(@"\u001B\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    [GeneratedRegex(
        @"<(script|style)\b[^<>]*>.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(
        @"</?[a-z][a-z0-9-]*[\s/][^<>]*=[^<>]*>|</?(?:script|style|iframe|svg|object|embed|form|input|button|link|meta|video)\s*/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attributed();

    // Headings and quotations at the beginning of a line, addresses, place-holders and format codes.
    [GeneratedRegex(
        @"^[ ]{0,3}(?:\#{1,6}|>+)[ ]|\b(?:https?|ftp|ldap)://\S+|\bjavascript:\S+|\$?\{\{?[^\s{}]*\}\}?|(?<!\S)%[a-z](?!\S)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    // Tags inside a word leave it whole.
    [GeneratedRegex(@"</?(?:a|b|i|u|s|em|strong|span|font|mark|small|big|code|tt|sub|sup|wbr|del|ins|q|abbr)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|hr|h[1-6]|table|tr|td|th|pre|blockquote|html|body|head|title|img|section|article)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    // A picture beside a question says nothing; alone it is the message.
    [GeneratedRegex(@"(?<=\S\s*)!\[[^\[\]]*\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    // "SYSTEM: … USER: …", as a chat is written down.
    [GeneratedRegex(@"(?:^|(?<=[.;!?]))\s*(?:SYSTEM|USER|ASSISTANT):\s", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    // "[1]: https://example.com "Title"", on a line of its own.
    [GeneratedRegex(@"(?<=\S)\s*[;\r\n]\s*\[[^\[\]]*\]:\s*\S+(?:\s+""[^""]*"")?(?=\s*(?:[;\r\n]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|~~", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
