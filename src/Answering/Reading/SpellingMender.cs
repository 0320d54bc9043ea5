using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>Writes out short spellings and mends typing errors; words that are real, known or part of a date are left alone.</summary>
internal sealed class SpellingMender(PackIndex index)
{
    private readonly HashSet<string> _vocabulary =
    [
        .. index.Pack.Vocabulary.Kinds.Values.SelectMany(v => v).Concat(index.Pack.Vocabulary.Courtesy).Concat(index.Pack.Vocabulary.Stop)
            .Concat(index.Pack.Vocabulary.Social.Values.SelectMany(v => v)).Concat(index.Pack.Vocabulary.FollowUp.Values.SelectMany(v => v))
            .SelectMany(phrase => Tokeniser.Tokens(phrase)).Select(t => t.Text),
    ];

    public List<Token> Mend(List<Token> tokens, IReadOnlyList<DateReading> dates)
    {
        var mended = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            if (dates.Any(d => d.Start <= token.Start && token.End <= d.End))
            {
                mended.Add(token);
            }
            else if (index.Pack.Vocabulary.Spellings.TryGetValue(token.Text, out var full))
            {
                mended.AddRange(full.Split(' ').Select(word => token with { Text = word }));
            }
            else
            {
                mended.Add(Mend(token));
            }
        }

        return mended;
    }

    private Token Mend(Token token)
    {
        if (token.IsNumber || _vocabulary.Contains(token.Text))
        {
            return token;
        }

        var stem = Stemmer.Stem(token.Text);
        return index.Knows(stem) || EnglishWords.Contains(token.Text) || EnglishWords.Contains(stem) || index.Speller.Correct(stem) is not { } word
            ? token
            : token with { Text = word };
    }
}
