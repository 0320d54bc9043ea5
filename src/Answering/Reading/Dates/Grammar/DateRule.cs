namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>One way in which people write dates.</summary>
/// <param name="Name">In plain words; replies and tests show it.</param>
/// <param name="Pattern">The items that it reads, see <see cref="Grammar.Pattern"/>.</param>
/// <param name="Produce">Makes the meaning, or declines with null.</param>
/// <param name="Confidence">At most so sure is what it reads: less than sure where only the words around make it a date.</param>
internal sealed record DateRule(string Name, Pattern Pattern, Func<Found, Sense?> Produce, ReadingConfidence Confidence = ReadingConfidence.Sure)
{
    /// <summary>A rule with several wordings of the same shape.</summary>
    public static IEnumerable<DateRule> Each(string name, Func<Found, Sense?> produce, params IEnumerable<string> patterns) =>
        patterns.Select(p => new DateRule(name, p, produce));
}
