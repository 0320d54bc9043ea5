using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving;

/// <summary>
/// The first and last words by which a browser finds a sentence (a text fragment <c>start,end</c>): it takes the first place on the
/// page where the start stands, and from there the first end. Words are added until that is the sentence.
/// </summary>
internal static partial class OuterWords
{
    private const int FewestFirst = 5;
    private const int FewestLast = 4;

    // With fewer words between them, start and end say no less than the whole sentence.
    private const int FewestBetween = 1;

    /// <summary>As printed, without the closing stop; the whole sentence and "" where it is short or no shorter start is unique.</summary>
    /// <param name="sentence">As printed.</param>
    /// <param name="page">The normalised text of the page.</param>
    /// <param name="at">Where the normalised sentence begins in <paramref name="page"/>.</param>
    public static (string First, string Last) Of(string sentence, string page, int at)
    {
        var words = ClosingStop().Replace(sentence, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = at + ArticleSentence.Normalise(string.Join(' ', words)).Length;
        for (var first = FewestFirst; first + FewestLast + FewestBetween <= words.Length; first++)
        {
            var start = string.Join(' ', words[..first]);
            if (Find(page, start, 0) == at && LastOf(words, first, page, at + ArticleSentence.Normalise(start).Length, end) is { } last)
            {
                return (start, last);
            }
        }

        return (string.Join(' ', words), "");
    }

    private static string? LastOf(string[] words, int first, string page, int from, int end) =>
        Enumerable.Range(FewestLast, Math.Max(words.Length - first - FewestBetween - FewestLast + 1, 0))
            .Select(count => string.Join(' ', words[^count..]))
            .FirstOrDefault(last => Find(page, last, from) + ArticleSentence.Normalise(last).Length == end);

    // Browsers disregard case.
    private static int Find(string page, string words, int from) =>
        page.IndexOf(ArticleSentence.Normalise(words), from, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""[.!?]+["'”’]*\z""")]
    private static partial Regex ClosingStop();
}
