namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary><c>a/b</c>, with <c>..</c> for an open end and nothing for an unknown one.</summary>
internal static class IntervalSyntax
{
    private const string Open = "..";

    /// <summary>Null, with the fault, where the text is no interval.</summary>
    public static Interval? Read(string text, out EdtfFault? fault)
    {
        var ends = text.Split('/');
        fault = ends.Length != 2 ? new("an interval has exactly one /", "write begin/end, as 1985/1987")
            : Array.TrueForAll(ends, end => end is "" or Open) ? new("the interval has neither begin nor end", "give one of them, as 1985/..")
            : null;
        return fault is null ? Read(ends[0], ends[1], out fault) : null;
    }

    private static Interval? Read(string begin, string end, out EdtfFault? fault)
    {
        var first = End(begin, out fault);
        var last = fault is null ? End(end, out fault) : null;
        fault ??= Reversed(first, last) ? new("the interval ends before it begins", $"write {end}/{begin}") : null;
        return fault is null ? new Interval(first, last, begin == Open, end == Open) : null;
    }

    /// <summary>True where no day of the last moment is on or after any day of the first.</summary>
    public static bool Reversed(Moment? first, Moment? last) => first?.Span.From > last?.Span.To;

    private static Moment? End(string text, out EdtfFault? fault)
    {
        fault = null;
        return text is "" or Open ? null : MomentSyntax.Read(text, out fault);
    }
}
