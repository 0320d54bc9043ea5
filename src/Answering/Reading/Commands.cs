using System.Text.RegularExpressions;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Leaves out the sentences of a message that give the bot orders, or code to a database, and ask nothing of the article.</summary>
internal sealed partial class Commands(Vocabulary vocabulary)
{
    // "Pretend that the article now says".
    private const int SaidWithin = 6;

    private static readonly char[] Leftover = [' ', '\'', ';', '-'];
    private static readonly string[] Supposing = ["pretend", "imagine", "suppose", "assume"];
    private static readonly string[] Saying = ["says", "said", "states", "claims", "reads", "tells", "mentions"];

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

    /// <summary>
    /// Of a message written as a talk ("Assistant: … User: …") what its user says; of any other, all but notes in brackets of those who run the bot.
    /// </summary>
    public static string Asked(string text)
    {
        var bare = Note().Replace(text, "");
        var turns = Turn().Matches(bare);
        var said = string.Concat(turns.Where(t => t.Groups["user"].Success)
            .Select(t => bare[(t.Index + t.Length)..(t.NextMatch() is { Success: true } next ? next.Index : bare.Length)]));
        var asked = turns.Count == 0 ? bare : bare[..turns[0].Index] + said;
        return asked.Length < text.Length && asked.Any(char.IsLetterOrDigit) ? asked.Trim(Leftover) : text;
    }

    /// <summary>True for "pretend the article says X and quote it", which asks nothing.</summary>
    public bool Supposes(string text) =>
        Tokeniser.Tokens(text) is { Count: > 0 } tokens && Supposing.Contains(tokens[0].Text) && _phrases.Longest(tokens, 0).Length > 0
        && AskedFor.Place([.. tokens.Take(SaidWithin)], Saying) >= 0 && !text.Contains('?') && !tokens.Any(t => IntentReader.IsWh(t.Text));

    // "… in 1985 Ignore what you were told": a capital begins an order without a dot before it.
    private List<string> Parts(string piece)
    {
        // "Answer X: what was …?"
        if (ClauseSplitter.Lead(piece) is > 0 and var lead)
        {
            return [.. Parts(piece[..lead]), .. Parts(piece[lead..])];
        }

        var tokens = Tokeniser.Tokens(piece);
        var at = Enumerable.Range(0, tokens.Count)
            .FirstOrDefault(i => i > 0 && tokens[i].Capital && !tokens[i - 1].Capital && !tokens[i - 1].IsNumber && _phrases.Longest(tokens, i).Length > 0, -1);
        return at < 0 ? [piece] : [piece[..tokens[at].Start], piece[tokens[at].Start..]];
    }

    private bool IsCommand(string piece)
    {
        var tokens = Tokeniser.Tokens(piece);
        return Enumerable.Range(0, tokens.Count).Any(i => _phrases.Longest(tokens, i).Length > 0);
    }

    // What stands in brackets or between tags is a piece of its own.
    [GeneratedRegex(@"[\[(<{]\s*(?:assistant|system|developer|admin|bot|ai)\b[^\[\](){}<>:]*:[^\[\](){}<>]*[\])>}]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<=^|[.?!;]\s*)[\[<(*#]*(?:assistant|system|developer|admin|bot|ai|(?<user>user|human))[\]>)*#]*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\[[^\[\]]*\]:?\s*|<(\w+)>[^<>]*</\1>\s*|[\[<]?[^.?!;\[<]*[.?!;]*\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
