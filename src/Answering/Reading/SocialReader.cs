using System.Buffers;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>
/// Recognises messages that are nothing but small talk, also several in one ("thanks, bye!"), in words of any number ("ok cool, that really helped").
/// </summary>
internal sealed class SocialReader(Vocabulary vocabulary)
{
    // Words that stand around small talk and are none by themselves.
    private const string Around = "around";

    private static readonly string[] Polite = ["greeting", "thanks", "goodbye"];
    private static readonly SearchValues<char> Marks = SearchValues.Create(",.;:!?");

    private readonly PhraseTable _table = new(vocabulary.Social.Append(new(Around, vocabulary.Asides)));

    /// <summary>Names of the small talk in order, short spellings written out; empty where there is anything else in the message, or where it asks.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var typed = Tokeniser.Tokens(text);
        return Read(text, typed) is { Count: > 0 } names ? names : Read(text, [.. typed.SelectMany(WrittenOut)]);
    }

    // "R u" is "are you".
    private IEnumerable<Token> WrittenOut(Token token) =>
        vocabulary.Spellings.TryGetValue(token.Text, out var full) ? full.Split(' ').Select(word => token with { Text = word }) : [token];

    private List<string> Read(string text, List<Token> tokens)
    {
        var names = new List<string>();
        for (var i = 0; i < tokens.Count;)
        {
            var (length, values) = _table.Longest(tokens, i);
            if (length == 0 || (values[0] == Around && IsAsked(text, tokens[i])))
            {
                return [];
            }

            // "Thanks for help" asks for none.
            names.Add(names.Contains("thanks") && values.Contains(Around) ? Around : values[0]);
            i += length;
        }

        return [.. names.Where(name => name != Around).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The message without the greetings, thanks and farewells that stand before its question or behind it.</summary>
    public string Without(string text)
    {
        for (var mark = text.AsSpan().IndexOfAny(Marks); mark >= 0 && IsPolite(text[..(mark + 1)], text[(mark + 1)..]); mark = text.AsSpan().IndexOfAny(Marks))
        {
            text = text[(mark + 1)..].TrimStart();
        }

        return text.LastIndexOf('?') is >= 0 and var end && IsPolite(text[(end + 1)..], text[..end]) ? text[..(end + 1)] : text;
    }

    private bool IsPolite(string text, string rest) => rest.Any(char.IsLetterOrDigit) && Read(text) is { Count: > 0 } names && names.All(Polite.Contains);

    // "Good morning, dear sir, how are you?": in the clause with the mark, words around small talk may ask for something.
    private static bool IsAsked(string text, Token token) => text.AsSpan(token.End).IndexOfAny(Marks) is >= 0 and var mark && text[token.End + mark] == '?';
}
