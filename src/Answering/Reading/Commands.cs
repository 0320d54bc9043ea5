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
        var pieces = Piece().Matches(text).Select(m => m.Value).ToList();
        var kept = pieces.FindAll(p => !IsCommand(p));
        return kept.Count == pieces.Count ? text
            : kept.Exists(p => p.Any(char.IsLetterOrDigit)) ? string.Concat(kept).Trim(Leftover)
            : pieces.MaxBy(p => p.Length)!.Trim(Leftover);
    }

    private bool IsCommand(string piece)
    {
        var tokens = Tokeniser.Tokens(piece);
        return Enumerable.Range(0, tokens.Count).Any(i => _phrases.Longest(tokens, i).Length > 0);
    }

    [GeneratedRegex(@"[^.?!;]*[.?!;]*\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
