using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Recognises messages that are nothing but small talk, also several in one ("thanks, bye!").</summary>
internal sealed class SocialReader(Vocabulary vocabulary)
{
    private readonly PhraseTable _table = new(vocabulary.Social);

    /// <summary>Names of the small talk in order; empty where there is anything else in the message.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        var names = new List<string>();
        for (var i = 0; i < tokens.Count;)
        {
            var (length, values) = _table.Longest(tokens, i);
            if (length == 0)
            {
                return [];
            }

            names.Add(values[0]);
            i += length;
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }
}
