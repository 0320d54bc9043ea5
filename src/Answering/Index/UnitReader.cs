using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>Cuts a text into units: the longest known phrases, then single words; stop words fall away.</summary>
internal static class UnitReader
{
    /// <param name="tokens">The words of the text.</param>
    /// <param name="lexicon">The phrases.</param>
    /// <param name="known">Whether a stem is known that the lexicon has not; null where all are.</param>
    /// <param name="stem">The stem of a word, where it need not be found anew.</param>
    public static List<Unit> Read(IReadOnlyList<Token> tokens, Lexicon lexicon, Func<string, bool>? known = null, Func<string, string>? stem = null)
    {
        stem ??= Stemmer.Stem;
        var stems = tokens.Select(t => stem(t.Text)).ToList();
        var units = new List<Unit>();
        var mixed = tokens.Any(t => !t.AllCapitals && t.Text.Length > 1 && !t.IsNumber);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, terms) = lexicon.Longest(stems, i);
            if (length > 1 || (length == 1 && !IsStop(tokens[i], lexicon, mixed)))
            {
                units.Add(Phrase(tokens, stems, i, length, terms, lexicon));
                i += length;
                continue;
            }

            if (!IsStop(tokens[i], lexicon, mixed))
            {
                units.Add(new Unit(tokens[i].Text, i, i + 1, [stems[i]], [], known?.Invoke(stems[i]) ?? true, IsName(tokens, i)));
            }

            i++;
        }

        return units;
    }

    // In a text that is not all capitals, a capital inside a sentence marks a name.
    private static bool IsName(IReadOnlyList<Token> tokens, int i) => i > 0 && tokens[i].Capital && tokens.Any(t => !t.AllCapitals && !t.IsNumber);

    // "US", "IS": a stop word in capitals may be a name; the lexicon knows which.
    private static bool IsStop(Token token, Lexicon lexicon, bool mixed) =>
        lexicon.IsStop(token.Text) && !(mixed && token.AllCapitals && token.Text.Length == 2);

    private static Unit Phrase(IReadOnlyList<Token> tokens, List<string> stems, int start, int length, IReadOnlyList<string> terms, Lexicon lexicon)
    {
        if (length == 1)
        {
            return new Unit(tokens[start].Text, start, start + 1, (string[])[.. terms, stems[start]], [], true);
        }

        var text = string.Join(' ', tokens.Skip(start).Take(length).Select(t => t.Text));
        var parts = Enumerable.Range(start, length).Where(i => !lexicon.IsStop(tokens[i].Text)).Select(i => lexicon.Single(stems[i])).ToList();
        return new Unit(text, start, start + length, terms, parts, true);
    }
}
