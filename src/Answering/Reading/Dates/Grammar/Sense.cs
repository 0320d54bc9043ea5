using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>What a stretch of text means to the grammar. A closed family: only <see cref="Stretch"/> and <see cref="Annual"/> become readings.</summary>
internal abstract record Sense;

/// <summary>How a number was written.</summary>
internal enum NumberForm
{
    Digits,

    /// <summary>40,000: an amount, never a date.</summary>
    Grouped,

    /// <summary>'73.</summary>
    Apostrophe,

    /// <summary>"two thousand and three".</summary>
    Words,

    /// <summary>"nineteen seventy-three": two numbers said as one year.</summary>
    YearWords,

    /// <summary>"nineteen hundred": said of years, and of amounts too.</summary>
    HundredWords,
}

/// <summary>A number.</summary>
/// <param name="Value">0 or more.</param>
/// <param name="Form">How it was written.</param>
/// <param name="Digits">Number of digits written, so that 05 is not 5; 0 for words.</param>
internal sealed record Number(int Value, NumberForm Form, int Digits) : Sense;

/// <summary>"9th", "ninth".</summary>
internal sealed record Ordinal(int Value) : Sense;

/// <summary>A month's name.</summary>
/// <param name="Value">1 to 12.</param>
/// <param name="Doubtful">True where the word is also another word ("may", "march", "mar").</param>
internal sealed record Month(int Value, bool Doubtful) : Sense;

/// <summary>A day of the week; it only ever accompanies a date.</summary>
internal sealed record Weekday : Sense;

/// <summary>Ten or a hundred years named by a number: "1970s", "'70s", "seventies".</summary>
/// <param name="Start">Its first year, or its last two digits.</param>
/// <param name="Digits">Digits written, 0 for words; 4 or 3 where <paramref name="Start"/> is a full year.</param>
internal sealed record TenYears(int Start, int Digits) : Sense;

/// <summary>"year", "decades".</summary>
internal sealed record Unit(Grain Grain, bool Plural) : Sense;

/// <summary>An amount of time: "two decades", "half a century" (50 years).</summary>
internal sealed record Length(int Amount, Grain Unit) : Sense;

/// <summary>A day of every year, or a whole month where <paramref name="Day"/> is null.</summary>
internal sealed record Annual(int Month, int? Day) : Sense;

/// <summary>Text that is claimed so that nothing else reads it.</summary>
internal sealed record Nothing : Sense;

/// <summary>A stretch of time, or why there is none.</summary>
/// <param name="Span">The outer bounds.</param>
/// <param name="Grain">The unit spoken in.</param>
internal sealed record Stretch(DateSpan Span, Grain Grain) : Sense
{
    /// <summary>The members of a union in the order said; null where there is one span only.</summary>
    public IReadOnlyList<DateSpan>? Parts { get; init; }

    /// <summary>EDTF where it says more than the span does ("0850~").</summary>
    public string? Edtf { get; init; }

    /// <summary>False where the reply should say how it was read.</summary>
    public bool Obvious { get; init; } = true;

    /// <summary>True where an era before Christ was said.</summary>
    public bool Bce { get; init; }

    /// <summary>True where it is counted from today, so that "were up to 50 years ago" is no end.</summary>
    public bool Ago { get; init; }

    /// <summary>The event whose name this is, as long as no rule has said how the event stands to the time asked for; a name alone is no date.</summary>
    public EventName? Event { get; init; }

    /// <summary>Other readings.</summary>
    public IReadOnlyList<DateAlternative> Alternatives { get; init; } = [];

    /// <summary>Why there is no span; null where there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>No span, for a reason.</summary>
    public static Stretch Failed(string problem, params IReadOnlyList<DateAlternative> alternatives) =>
        new(default, Grain.Mixed) { Problem = problem, Alternatives = alternatives, Obvious = false };
}
