using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Reading;

/// <summary>Cuts a message into the pieces that can be questions of their own.</summary>
internal static partial class ClauseSplitter
{
    private const string Question = "(?:(?:what|who|when|where|how)(?:'?s)?|whom|whose|why|which|did|was|were|is|does|"
        + "(?:in|on|at|from|for|by|to|with|against|of|under|about|around|until|till|since|up to) (?:which|what|whom)|for how)";

    /// <summary>The sentences of a message, and inside each what stands on either side of "and what …"; one piece where there is nothing to cut.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        Completed([.. SentenceEnd().Split(text).SelectMany(s => SecondQuestion().Split(s))
            .SelectMany(s => ThenNamed().Split(s)).SelectMany(Both).SelectMany(Rows).Select(p => p.Trim(' ', ',')).Where(p => p.Any(char.IsLetterOrDigit))]);

    /// <summary>Where the question begins that a colon leads to ("in haste: who was it?"); 0 where none does.</summary>
    public static int Lead(string text) => LedQuestion().Match(text) is { Success: true } led ? led.Index : 0;

    // "Where is X's flag and where is Y's?": what Y has is a flag too.
    private static List<string> Completed(List<string> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (Bare().Match(pieces[i]) is { Success: true } bare && Owned().Match(pieces[i - 1]) is { Success: true } owned)
            {
                pieces[i] = pieces[i].Insert(bare.Index + bare.Length, " " + owned.Groups[1].Value);
            }

            // "Where is the X flag, and where is the Y one?", "Which flags has X, and where is the Y one?"
            if (One().Match(pieces[i]) is { Success: true } one
                && (WhichKind().Match(pieces[i - 1]) is { Success: true } sort ? sort : Described().Match(pieces[i - 1])) is { Success: true } described)
            {
                pieces[i] = pieces[i][..one.Groups[1].Index] + described.Groups[1].Value + pieces[i][(one.Groups[1].Index + one.Groups[1].Length)..];
            }

            // "Which general won, and which one lost?"
            if (WhichOne().Match(pieces[i]) is { Success: true } other && WhichKind().Match(pieces[i - 1]) is { Success: true } kind)
            {
                pieces[i] = pieces[i][..other.Groups[1].Index] + kind.Groups[1].Value + pieces[i][(other.Groups[1].Index + other.Groups[1].Length)..];
            }
        }

        return pieces;
    }

    // "Name the officer who fell and the merchant who fled."
    private static string[] Both(string piece) =>
        TwoPersons().Match(piece) is { Success: true, Groups: var both } ? [$"{both[1].Value} {both[2].Value}", $"{both[1].Value} {both[3].Value}"] : [piece];

    // "What was X, whom did it serve": but not "that X, what was it?".
    private static string[] Rows(string piece) => Asks().IsMatch(piece.TrimStart()) ? NextQuestion().Split(piece) : [piece];

    // A dot behind a short word may be that of an abbreviation.
    [GeneratedRegex(@"[?!]\s+|\.\s(?=[A-Z][a-z]{0,20}[,:]?\s)|(?<=[A-Za-z]{4}|>)\.\s(?=[a-z])|;\s|\s--?\s(?!\w+\W*$)|\s\+\s|(?:^|\s)[1-9]\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @",?\s(?:(?:and|but|or (?:better|rather)),?\s(?:(?:also|then|by the way|btw|incidentally),?\s)?(?=" + Question + @"\s)"
        + @"|(?:n|&)\s(?=" + Question + @"\s\S+\s\S))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondQuestion();

    // "Who led them and name one town they held": but not "did they meet and name a king?".
    [GeneratedRegex(
        @"(?<=^\W*(?:what|whom?|when|where|which|why|how)\b.*?),?\sand\s(?=(?:please\s)?(?:name|list|tell me|describe)\s"
        + @"(?:a|an|the|any|all|some|one|two|three|both|its|his|their|who|what|when|where|which|why|how)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThenNamed();

    [GeneratedRegex(@"^\W*(name|identify|list|give me|tell me|who (?:was|is|were|are))\s+(the\s+\w.*?\swho\s.+?),?\sand\s+(the\s+(?:\w+\s+){1,3}who\s.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoPersons();

    // Not ", who was", ", when it was", which only add to what stands before.
    [GeneratedRegex(
        @",\s(?=(?:(?:what|how)(?:'?s)?|whom|why|(?:who|when|where)(?:'?s| did| does)|(?:when|where) (?:was|were|is)"
        + @"|(?:in|on|at|from|for|by|to|with|against|of|under) (?:which|what|whom))\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextQuestion();

    [GeneratedRegex(@"(?<=:\s+)(?=(?:(?:so|please|and|then|just),?\s)*(?:" + Question + @"|the (?:year|date|day)|list|name|tell me|give me)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LedQuestion();

    [GeneratedRegex(@"\b\w+'s(?=\s*(?:[?.!]|$|in\b|on\b|at\b|to\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?!(?:where|what|who|when|how|that|it|there)'s)\w+'s\s+(\w+(?:-\w+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex(@"^\s*(?:what|who|when|where)(?:'?s)?\b.*\bthe\s+\w+\s+(ones?)\s*(?:[?.!]|$|in\s|at\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex(@"^\s*which\s+(one|ones)\b(?!\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhichOne();

    [GeneratedRegex(@"(?:^|[:,])\s*(?:\w+\s+)?which\s+((?!of\b|ones?\b|is\b|was\b|are\b|were\b|did\b|does\b)[a-z]+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhichKind();

    [GeneratedRegex(@"\bthe\s+[A-Z]\w+\s+(\w+(?:-\w+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"^(?!when (?!did|was|were|is|does))" + Question + @"\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
