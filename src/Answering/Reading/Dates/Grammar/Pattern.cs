namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>
/// A sequence of items, written as text. Elements are separated by blanks:
/// <c>word</c> or <c>one|another</c>; <c>[one|another]</c> the same, captured; <c>{kind}</c> an item of a kind (<see cref="Kinds"/>), captured;
/// <c>…?</c> optional (a missing capture is null); <c>+…</c> joined to the item before without white space.
/// Elements before a lone <c>&lt;</c> or after a lone <c>&gt;</c> must be there and stay outside of what is claimed.
/// </summary>
internal sealed class Pattern
{
    private readonly Element[] elements;
    private readonly Element[] begins;
    private readonly int first;
    private readonly int last;

    private Pattern(string text)
    {
        var words = text.Split(' ').ToList();
        first = Math.Max(0, words.IndexOf("<"));
        words.Remove("<");
        last = words.IndexOf(">") is var stop and >= 0 ? stop : words.Count - (words.Contains(">") ? 1 : 0);
        words.Remove(">");
        elements = [.. words.Select(Element.Parse)];
        Captures = elements.Count(e => e.Captured);
        begins = [.. elements.Take(elements.TakeWhile(e => e.Optional).Count() + 1)];
    }

    /// <summary>The elements that a match can begin with.</summary>
    public IReadOnlyList<Element> First => begins;

    /// <summary>Number of captures, found or missing.</summary>
    public int Captures { get; }

    public static implicit operator Pattern(string text) => new(text);

    /// <summary>Matches at an item; null where it does not fit.</summary>
    public Found? Match(IReadOnlyList<Item> items, int at, Scope scope)
    {
        if (!CanBegin(items[at]))
        {
            return null;
        }

        var found = new Found(items, scope, Captures);
        return Match(found, at, 0, 0) ? found : null;
    }

    private bool CanBegin(Item item)
    {
        foreach (var element in begins)
        {
            if (element.Fits(item))
            {
                return true;
            }
        }

        return false;
    }

    // Depth is the number of elements; a missing optional element is tried after a present one.
    private bool Match(Found found, int at, int element, int capture)
    {
        found.Mark(at, element, first, last);
        if (element == elements.Length)
        {
            return found.End > found.Start;
        }

        var e = elements[element];
        var next = capture + (e.Captured ? 1 : 0);
        if (at < found.Items.Count && e.Fits(found.Items[at]))
        {
            found.Capture(e, capture, found.Items[at]);
            if (Match(found, at + 1, element + 1, next))
            {
                return true;
            }
        }

        found.Capture(e, capture, null);
        return e.Optional && Match(found, at, element + 1, next);
    }
}
