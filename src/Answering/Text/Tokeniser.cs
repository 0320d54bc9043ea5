namespace HistoryBot.Answering.Text;

/// <summary>A word or number of a text.</summary>
/// <param name="Text">Lower case, without possessive ending and thousands separators.</param>
/// <param name="Start">Index of its first character in the normalised text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Capital">True where it was written with a capital first letter.</param>
/// <param name="AllCapitals">True where it was written in capitals throughout, with at least two letters.</param>
public readonly record struct Token(string Text, int Start, int End, bool Capital, bool AllCapitals)
{
    /// <summary>True for a number written in digits.</summary>
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}

/// <summary>Splits normalised text into words and numbers; hyphens separate, dots inside abbreviations do not.</summary>
public static class Tokeniser
{
    private const string Is = "'s";

    // "Who's" is "who is"; a name with "'s" is somebody's.
    private static readonly string[] QuestionWords = ["who", "what", "where", "when", "why", "how"];

    /// <summary>Reads the tokens of text as somebody wrote it.</summary>
    public static List<Token> Read(string text) => Tokens(TextNormaliser.Normalise(text));

    /// <summary>Reads the tokens of text that has gone through <see cref="TextNormaliser"/>.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = char.IsAsciiDigit(text[i]) ? NumberEnd(text, i) : WordEnd(text, i);
            if (end - i > Is.Length && text.AsSpan(i, end - i).EndsWith(Is, StringComparison.OrdinalIgnoreCase)
                && QuestionWords.Contains(text[i..(end - Is.Length)].ToLowerInvariant()))
            {
                tokens.Add(new Token(text[i..(end - Is.Length)].ToLowerInvariant(), i, end - Is.Length, char.IsUpper(text[i]), false));
                tokens.Add(new Token("is", end - Is.Length, end, false, false));
                i = end;
                continue;
            }

            tokens.Add(new Token(Clean(text[i..end]), i, end, char.IsUpper(text[i]), end - i > 1 && !text.AsSpan(i, end - i).ContainsAnyInRange('a', 'z')));
            i = end;
        }

        return tokens;
    }

    private static int NumberEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsThousandsSeparator(text, i)))
        {
            i++;
        }

        return i;
    }

    private static bool IsThousandsSeparator(string text, int i) =>
        text[i] is ',' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, i)))
        {
            i++;
        }

        return i;
    }

    // Apostrophes inside words; dots of abbreviations such as "u.s." (letter, dot, letter, and a dot or no letter after).
    private static bool IsInside(string text, int i) =>
        i + 1 < text.Length && char.IsLetter(text[i + 1]) && text[i] switch
        {
            '\'' => true,
            '.' => i >= 1 && SingleLetter(text, i - 1) && SingleLetter(text, i + 1),
            _ => false,
        };

    private static bool SingleLetter(string text, int i) =>
        char.IsLetter(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]));

    private static string Clean(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.EndsWith("'s", StringComparison.Ordinal))
        {
            lower = lower[..^2];
        }

        return lower.Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
    }
}
