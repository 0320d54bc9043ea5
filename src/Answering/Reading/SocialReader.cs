using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Recognises messages that are nothing but small talk, also several in one ("thanks, bye!"), in words of any number ("ok cool, that really helped").</summary>
internal sealed class SocialReader(Vocabulary vocabulary)
{
    // Words that stand around small talk and are none by themselves.
    private const string Around = "around";

    private readonly PhraseTable _table = new(vocabulary.Social.Append(new(Around, vocabulary.Asides)));

    /// <summary>Names of the small talk in order; empty where there is anything else in the message, or where it asks.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        var names = new List<string>();
        var asks = text.Contains('?', StringComparison.Ordinal);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, values) = _table.Longest(tokens, i);
            if (length == 0 || (asks && values[0] == Around))
            {
                return [];
            }

            names.Add(values[0]);
            i += length;
        }

        return [.. names.Where(name => name != Around).Distinct(StringComparer.Ordinal)];
    }
}
