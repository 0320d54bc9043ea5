using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Evaluating;

/// <summary>
/// Words looked for in a reply: a substring, or a regular expression written as <c>/…/</c>. Case, white space and the form of quotes and dashes
/// do not count.
/// </summary>
public sealed partial class WordPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant;

    private readonly string _folded;
    private readonly Regex? _expression;

    /// <exception cref="ArgumentException">The regular expression is none.</exception>
    public WordPattern(string text)
    {
        Text = text;
        _folded = Fold(text);
        _expression = Delimited().Match(text) is { Success: true } match
            ? Expression(Plain(match.Groups[1].Value))
            : null;
    }

    /// <summary>As it stands in the file.</summary>
    public string Text { get; }

    /// <summary>Lower case, single spaces, straight quotes, hyphens for dashes: the form in which texts are compared.</summary>
    public static string Fold(string text) => Spaces().Replace(Plain(text).Replace('‑', '-'), " ").ToLowerInvariant();

    /// <summary>True where the text, folded by <see cref="Fold"/>, has the words.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression looks for longer than a minute.</exception>
    public bool IsIn(string folded) => _expression?.IsMatch(folded) ?? folded.Contains(_folded, StringComparison.Ordinal);

    // In linear time where the expression allows that: it may not look ahead or back.
    private static Regex Expression(string text)
    {
        try
        {
            return new Regex(text, Options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(text, Options, Patience);
        }
    }

    private static string Plain(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('–', '-').Replace('—', '-');

    [GeneratedRegex(@"^/(.*)/i?\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Delimited();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
