using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>What productions may ask about besides the items.</summary>
/// <param name="Context">Today, the conversation, the pack's events.</param>
/// <param name="DayFirst">True where 10/02 is 10 February: as the person's locale has it, or as another date of the message shows.</param>
internal sealed record Scope(DateContext Context, bool DayFirst)
{
    /// <summary>Today.</summary>
    public LocalDate Now => Context.Now;

    /// <summary>A year of two digits: the latest such year that is not in the future.</summary>
    public int FullYear(int twoDigits) => twoDigits <= Now.Year % 100 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>The date spoken of before a place in the message: in the message itself, else in the conversation.</summary>
    public DateSpan? Anchor(IReadOnlyList<Item> items, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (items[i].Sense is Stretch { Problem: null } period)
            {
                return period.Parts is { } parts ? parts[^1] : period.Span;
            }
        }

        return Context.Spoken;
    }
}
