using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>The items that a pattern fitted, with their surroundings.</summary>
internal sealed class Found(IReadOnlyList<Item> items, Scope scope, int captures)
{
    private readonly Item?[] captured = new Item?[captures];

    /// <summary>All items of the message, as far as they are read by now.</summary>
    public IReadOnlyList<Item> Items => items;

    /// <summary>Today, the conversation and so on.</summary>
    public Scope Scope => scope;

    /// <summary>Index of the first item claimed.</summary>
    public int Start { get; private set; }

    /// <summary>Index after the last item claimed.</summary>
    public int End { get; private set; }

    /// <summary>The item after the claimed ones; null at the end of the message.</summary>
    public Item? Next => End < items.Count ? items[End] : null;

    /// <summary>The item before the claimed ones; null at the start of the message.</summary>
    public Item? Previous => Start > 0 ? items[Start - 1] : null;

    /// <summary>The date spoken of before.</summary>
    public DateSpan? Anchor => scope.Anchor(items, Start);

    /// <summary>A captured item; null where an optional one is missing.</summary>
    public Item? this[int capture] => captured[capture];

    /// <summary>The meaning of a captured item that the pattern made sure of.</summary>
    public T Sense<T>(int capture)
        where T : Sense =>
        (T?)captured[capture]?.Sense ?? throw new InvalidOperationException($"The pattern captures no {typeof(T).Name} at {capture}.");

    /// <summary>The word of a captured item; empty where it is missing.</summary>
    public string Word(int capture) => captured[capture]?.Word ?? "";

    /// <summary>A captured stretch of time.</summary>
    public Stretch Stretch(int capture) => Sense<Stretch>(capture);

    /// <summary>The number in a captured number or ordinal.</summary>
    public int Value(int capture) => captured[capture]?.Sense switch
    {
        Number n => n.Value,
        Ordinal o => o.Value,
        _ => throw new InvalidOperationException($"The pattern captures no number at {capture}."),
    };

    /// <summary>A captured year: a number, of two digits too, or what its era made of it.</summary>
    public int Year(int capture) => captured[capture]?.Sense switch
    {
        Stretch p => p.Span.From?.Year ?? 0,
        Number { Form: NumberForm.Apostrophe or NumberForm.Digits, Digits: 2 } n => scope.FullYear(n.Value),
        Number n => n.Value,
        _ => throw new InvalidOperationException($"The pattern captures no year at {capture}."),
    };

    /// <summary>True where a captured year was written with two digits.</summary>
    public bool IsShort(int capture) => captured[capture]?.Sense is Number { Digits: 2 } or Stretch { Obvious: false };

    /// <summary>The unit in a captured unit.</summary>
    public Grain Grain(int capture) => Sense<Unit>(capture).Grain;

    internal void Mark(int at, int element, int first, int last)
    {
        if (element == first)
        {
            Start = at;
        }

        if (element == last)
        {
            End = at;
        }
    }

    internal void Capture(Element element, int capture, Item? item)
    {
        if (element.Captured)
        {
            captured[capture] = item;
        }
    }
}
