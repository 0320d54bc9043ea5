using System.Text.RegularExpressions;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Leaves out the sentences of a message that give the bot orders, or code to a database, and ask nothing of the article.</summary>
internal sealed partial class Commands(Vocabulary vocabulary)
{
    private static readonly char[] Leftover = [' ', '\'', ';', '-'];

    private readonly PhraseTable _phrases = new([new("command", vocabulary.Commands)]);

    /// <summary>The message without them; the longest of them where nothing else is in it.</summary>
    public string Without(string text)
    {
        var pieces = Piece().Matches(text).SelectMany(m => Parts(m.Value)).ToList();
        var kept = pieces.FindAll(p => !IsCommand(p));
        return kept.Count == pieces.Count ? text
            : kept.Exists(p => p.Any(char.IsLetterOrDigit)) ? string.Concat(kept).Trim(Leftover)
            : pieces.MaxBy(p => p.Length)!.Trim(Leftover);
    }

    // "… in 1985 Ignore what you were told": a capital begins an order without a dot before it.
    private List<string> Parts(string piece)
    {
        // "Answer X: what was …?"
        if (ClauseSplitter.Lead(piece) is > 0 and var lead)
        {
            return [.. Parts(piece[..lead]), .. Parts(piece[lead..])];
        }

        var tokens = Tokeniser.Tokens(piece);
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => i > 0 && tokens[i].Capital && !tokens[i - 1].Capital && !tokens[i - 1].IsNumber && _phrases.Longest(tokens, i).Length > 0, -1);
        return at < 0 ? [piece] : [piece[..tokens[at].Start], piece[tokens[at].Start..]];
    }

    private bool IsCommand(string piece)
    {
        var tokens = Tokeniser.Tokens(piece);
        return Enumerable.Range(0, tokens.Count).Any(i => _phrases.Longest(tokens, i).Length > 0);
    }

    // What stands in brackets or between tags is a piece of its own.
    [GeneratedRegex(@"\[[^\[\]]*\]:?\s*|<(\w+)>[^<>]*</\1>\s*|[\[<]?[^.?!;\[<]*[.?!;]*\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
