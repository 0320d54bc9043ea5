namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>One place in a <see cref="Pattern"/>.</summary>
/// <param name="Words">Words that fit; empty where a kind is asked for.</param>
/// <param name="Kind">Test of the item's meaning; null where words are asked for.</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Joined">No white space before it.</param>
/// <param name="Captured">Handed to the production.</param>
internal sealed record Element(string[] Words, Func<Item, bool>? Kind, bool Optional, bool Joined, bool Captured)
{
    public static Element Parse(string text)
    {
        var joined = text.Length > 1 && text[0] == '+';
        var optional = text.Length > 1 && text[^1] == '?';
        var body = text[(joined ? 1 : 0)..^(optional ? 1 : 0)];
        var captured = body.Length > 1 && body[0] is '[' or '{' && body.Length > 1;
        var inner = captured ? body[1..^1] : body;
        return captured && body[0] == '{'
            ? new Element([], Kinds.Named(inner), optional, joined, true)
            : new Element(inner.Split('|'), null, optional, joined, captured);
    }

    public bool Fits(Item item) => (!Joined || item.Joined) && (Kind is null ? FitsWord(item) : Kind(item));

    // What a rule made has no word; a number or ordinal still has its own.
    private bool FitsWord(Item item)
    {
        foreach (var word in Words)
        {
            if (item.Word == word)
            {
                return true;
            }
        }

        return false;
    }
}
