namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary><c>[a,b..c]</c> and <c>{a,b..c}</c>; the first member may be <c>..b</c>, the last <c>a..</c>.</summary>
internal static class SetSyntax
{
    private const string Range = "..";

    /// <summary>Null, with the fault, where the text is no set.</summary>
    public static DateSet? Read(string text, out EdtfFault? fault)
    {
        var (close, oneOf) = text[0] == '[' ? (']', true) : ('}', false);
        if (text.Length < 2 || text[^1] != close)
        {
            fault = new($"a set that opens with {text[0]} closes with {close}", $"write {text.TrimEnd(']', '}')}{close}");
            return null;
        }

        var members = Members(text[1..^1].Split(','), out fault);
        return fault is null ? new DateSet(oneOf, members) : null;
    }

    private static List<SetMember> Members(string[] texts, out EdtfFault? fault)
    {
        fault = null;
        var members = new List<SetMember>();
        for (var i = 0; i < texts.Length && fault is null; i++)
        {
            var text = texts[i].Trim(' ');
            fault = PlaceFault(text, i == 0, i == texts.Length - 1);
            if (fault is null && Member(text, out fault) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    private static EdtfFault? PlaceFault(string text, bool isFirst, bool isLast) => text switch
    {
        "" or Range => new("a member of the set is empty", "write dates with commas between them, as [1667,1668]"),
        _ when text.StartsWith(Range, StringComparison.Ordinal) && !isFirst => new($"{text} stands inside the set", "put it first"),
        _ when text.EndsWith(Range, StringComparison.Ordinal) && !isLast => new($"{text} stands inside the set", "put it last"),
        _ => null,
    };

    private static SetMember? Member(string text, out EdtfFault? fault)
    {
        var at = text.IndexOf(Range, StringComparison.Ordinal);
        if (at < 0)
        {
            var moment = MomentSyntax.Read(text, out fault);
            return new SetMember(moment, moment);
        }

        var first = Side(text[..at], out fault);
        var last = fault is null ? Side(text[(at + Range.Length)..], out fault) : null;
        fault ??= IntervalSyntax.Reversed(first, last) ? new($"{text} ends before it begins", "write the earlier date first") : null;
        return new SetMember(first, last);
    }

    private static Moment? Side(string text, out EdtfFault? fault)
    {
        fault = null;
        return text.Length == 0 ? null : MomentSyntax.Read(text, out fault);
    }
}
