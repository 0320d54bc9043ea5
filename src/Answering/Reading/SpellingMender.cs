using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>
/// Writes out short spellings and mends typing errors and spaces; words that are real, known or part of a date are left alone. A spelling
/// that the vocabulary maps to itself is left alone, too: that is how a name stays that looks like a slip.
/// </summary>
internal sealed class SpellingMender(PackIndex index)
{
    // A message with more unknown words than this is noise, or another language.
    private const int MostLookups = 40;

    // Capitals throughout in a mixed message are an acronym up to this length.
    private const int LongestAcronym = 6;

    private const int LeastOwner = 4;

    // "How many years went by from X to Y?"
    private static readonly string[] Passing = ["go", "goes", "going", "gone", "went", "pass", "passed", "come", "came", "flew", "fly"];

    private static readonly string[] Asking = ["is", "was", "are", "did", "does", "do", "has", "can"];

    private readonly HashSet<string> _vocabulary =
        [.. index.Pack.Vocabulary.Words().SelectMany(phrase => Tokeniser.Tokens(phrase)).Select(t => t.Text)];

    private readonly HashSet<string> _owners =
        [.. index.Pack.Entities.Where(e => e.Iso is not null).Select(e => e.Name.ToLowerInvariant())];

    private readonly WordSplitter _splitter = new(index.Pack.Vocabulary, index.Speller);

    /// <summary>The words with their spelling mended; each keeps its place in the text.</summary>
    public List<Token> Mend(List<Token> tokens, IReadOnlyList<DateReading> dates)
    {
        var mended = new List<Token>(tokens.Count);
        var shouting = !tokens.Exists(t => !t.Capital && !t.IsNumber && t.Text.Length >= 4);
        var lookups = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (dates.Any(d => d.Start <= token.Start && token.End <= d.End) || token.IsNumber)
            {
                mended.Add(token);
            }
            else if (Joined(tokens, i) is { } joined)
            {
                mended.Add(joined.Whole);
                i += joined.Count - 1;
            }
            else if (index.Pack.Vocabulary.Spellings.TryGetValue(token.Text, out var full))
            {
                mended.AddRange(full.Split(' ').Select(word => token with { Text = word }));
            }
            else if (HeardAs(tokens, i) is { } heard)
            {
                mended.Add(token with { Text = heard });
            }
            else if (Owner(token.Text) is { } owner)
            {
                mended.Add(token with { Text = owner });
            }
            else if (IsKnown(token.Text) || lookups++ >= MostLookups || (!shouting && token.AllCapitals && token.Text.Length <= LongestAcronym))
            {
                mended.Add(token);
            }
            else
            {
                var (before, after) = (mended.Count > 0 ? Stemmer.Stem(mended[^1].Text) : null, i + 1 < tokens.Count ? After(tokens[i + 1]) : null);
                mended.AddRange(Mend(token, asName: !shouting && i > 0 && token.Capital && !token.AllCapitals, word => IsPhrase(before, word)
                    || IsPhrase(word, after)));
            }
        }

        return mended;
    }

    /// <summary>The text with the mended words in it.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="tokens">Its words as typed.</param>
    /// <param name="mended">The same, mended.</param>
    public static string Rewrite(string text, List<Token> tokens, List<Token> mended)
    {
        if (tokens.Select(t => t.Text).SequenceEqual(mended.Select(t => t.Text)))
        {
            return text;
        }

        var typed = tokens.ToDictionary(t => (t.Start, t.End), t => t.Text);
        var result = new System.Text.StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var group in mended.GroupBy(t => (t.Start, t.End)))
        {
            var words = string.Join(' ', group.Select(t => t.Text));
            result.Append(text, at, group.Key.Start - at);
            result.Append(typed.TryGetValue(group.Key, out var same) && same == words ? text[group.Key.Start..group.Key.End] : words);
            at = group.Key.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // A real word for another that sounds the same, where what stands beside it leaves no doubt: "were is it?", "did they by from X?", "what was fond?"
    private static string? HeardAs(List<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : null;
        return tokens[at].Text switch
        {
            "were" when Asking.Contains(next) || (next is null && (at == 0 || tokens[at].Start - tokens[at - 1].End > 1)) => "where",
            "by" when next == "from" && at > 0 && !Passing.Contains(tokens[at - 1].Text) => "buy",
            "fond" when next != "of" => "found",
            "fined" when tokens.Take(at).Any(t => t.Text == "did") => "find",
            _ => null,
        };
    }

    private bool IsKnown(string word)
    {
        var stem = Stemmer.Stem(word);
        return _vocabulary.Contains(word) || index.Knows(stem) || EnglishWords.Contains(word) || EnglishWords.Contains(stem);
    }

    // "Some where": two or three pieces of a word with nothing but a space between them.
    // One is no word, or, in a long name, none is the pack's.
    private (Token Whole, int Count)? Joined(List<Token> tokens, int start)
    {
        var whole = tokens[start].Text;
        var unknown = !IsKnown(whole);
        var foreign = IsForeign(whole);
        for (var count = 2; count <= 3 && start + count <= tokens.Count; count++)
        {
            var next = tokens[start + count - 1];
            if (next.IsNumber || next.Start - tokens[start + count - 2].End != 1)
            {
                return null;
            }

            whole += next.Text;
            unknown |= !IsKnown(next.Text);
            foreign &= IsForeign(next.Text);
            if ((unknown || foreign) && whole.Length >= 4 && index.Speller.Find(whole) is { } word
                && ((word.Name && unknown) || whole.Length >= 6))
            {
                return (tokens[start] with { Text = whole, End = next.End }, count);
            }
        }

        return null;
    }

    // "Ruritanias army": an apostrophe left out behind the name of a place.
    private string? Owner(string word) =>
        word.Length > LeastOwner && word[^1] == 's' && _owners.Contains(word[..^1]) && !_owners.Contains(word) ? word[..^1] : null;

    private bool IsForeign(string word) => !_vocabulary.Contains(word) && !index.Knows(Stemmer.Stem(word));

    // The stem of the next word, mended by itself.
    private string? After(Token next) =>
        next.IsNumber ? null : Stemmer.Stem(IsKnown(next.Text) ? next.Text : index.Speller.Correct(next.Text, asName: false, _ => false) ?? next.Text);

    private bool IsPhrase(string? first, string? second) =>
        first is not null && second is not null && index.Lexicon.Exactly([Stemmer.Stem(first), Stemmer.Stem(second)], 0, 2).Count > 0;

    private IEnumerable<Token> Mend(Token token, bool asName, Func<string, bool> fits)
    {
        var parts = _splitter.Split(token.Text);
        return parts.Count > 0 ? parts.Select(word => token with { Text = word })
            : [index.Speller.Correct(token.Text, asName, fits) is { } word ? token with { Text = word } : token];
    }
}
