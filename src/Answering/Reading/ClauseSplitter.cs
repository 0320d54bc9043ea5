using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Reading;

/// <summary>Cuts a message into the pieces that can be questions of their own.</summary>
internal static partial class ClauseSplitter
{
    /// <summary>The sentences of a message, and inside each what stands on either side of "and what …"; one piece where there is nothing to cut.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. SentenceEnd().Split(text).SelectMany(s => SecondQuestion().Split(s)).Select(p => p.Trim(' ', ',')).Where(p => p.Any(char.IsLetterOrDigit))];

    // A dot behind a short word may be that of an abbreviation.
    [GeneratedRegex(@"[?!]\s+|\.\s(?=[A-Z][a-z]{0,20}\s)|(?<=[A-Za-z]{4}|>)\.\s(?=[a-z])|;\s|\s--?\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s(?:and|but)\s(?=(?:what|who|whom|whose|when|where|why|how|which|did|was|were|is|does|(?:in|on|at|from|for|by|to|with|against|of|under) (?:which|what|whom))\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondQuestion();
}
