using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Hears how a person says that they write day and month.</summary>
internal sealed class DateOrder(Vocabulary vocabulary)
{
    private readonly PhraseTable _phrases = new(vocabulary.FollowUp.Where(f => f.Key is "day_first" or "month_first"));

    /// <summary>True for day first, false for month first, null where the message does not say.</summary>
    public bool? Of(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        var said = Enumerable.Range(0, tokens.Count).SelectMany(i => _phrases.Longest(tokens, i).Values).FirstOrDefault();
        return said is null ? null : said == "day_first";
    }
}
