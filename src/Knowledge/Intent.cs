namespace HistoryBot.Knowledge;

/// <summary>What a question wants. The names are the keys of <c>kinds</c> in vocabulary.yaml, in lower case.</summary>
public enum Intent
{
    /// <summary>A thing or description; also a bare topic in key words.</summary>
    What,

    /// <summary>A date.</summary>
    When,

    /// <summary>A person, body or country.</summary>
    Who,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>A manner.</summary>
    How,

    /// <summary>A number.</summary>
    HowMany,

    /// <summary>An enumeration.</summary>
    List,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Everything about something.</summary>
    Topic,

    /// <summary>What happened in a span of time.</summary>
    Span,

    /// <summary>Which of two came first.</summary>
    Order,

    /// <summary>The time between two things.</summary>
    Duration,

    /// <summary>The time from a thing to now.</summary>
    Elapsed,

    /// <summary>The earliest.</summary>
    First,

    /// <summary>The latest.</summary>
    Last,

    /// <summary>What came next.</summary>
    Next,

    /// <summary>What came before.</summary>
    Previous,
}
