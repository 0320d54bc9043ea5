using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Answering.Evaluating;

/// <summary>Whether a reply is right, and what is wrong with it.</summary>
public static partial class Judge
{
    /// <exception cref="RegexMatchTimeoutException">An expression looks for longer than a minute.</exception>
    public static Judgement Of(Expectation expected, Answer answer)
    {
        List<string> why = expected.Kinds.Contains(answer.Kind) ? [] : [$"kind {Name(answer.Kind)}, wanted {Or(expected.Kinds.Select(Name))}"];
        if (answer.Kind is AnswerKind.Answer or AnswerKind.Nearest)
        {
            why.AddRange(Words(expected, answer));
            why.AddRange(answer.Kind == AnswerKind.Answer ? Sources(expected, answer) : []);
            why.AddRange(Dates(expected, answer));
        }

        return new Judgement(why.Count == 0 ? Verdict.Right : answer.Kind == AnswerKind.Answer ? Verdict.Wrong : Verdict.Missed, why);
    }

    /// <summary>A kind as the reply contract spells it.</summary>
    public static string Name(AnswerKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The words of a reply, with those of a picture's table and without addresses and names of sources.</summary>
    public static string Text(Answer answer)
    {
        var sentences = answer.Sentences.Select(s => s.Text + string.Concat(s.Citations.Select(c => $" [{c}]")));
        return Address().Replace(string.Join('\n', sentences.Concat(Shown(answer.Picture))), "");
    }

    private static IEnumerable<string> Shown(Picture? picture) => picture switch
    {
        null => [],
        TimelinePicture timeline =>
            [picture.Alternative, .. timeline.Entries.SelectMany(e => (string[])[TimelineLabel.DateOf(e.Fact), TimelineLabel.Of(e.Fact)])],
        _ => [picture.Alternative],
    };

    // The nearest need not say what an answer would have said.
    private static IEnumerable<string> Words(Expectation expected, Answer answer)
    {
        var text = WordPattern.Fold(Text(answer));
        var asked = answer.Kind == AnswerKind.Answer || !expected.Kinds.Contains(AnswerKind.Answer) ? expected.All : [];
        return asked.Where(group => !group.Any(pattern => pattern.IsIn(text))).Select(group => "lacks " + Or(group.Select(p => $"“{p.Text}”")))
            .Concat(expected.No.Where(pattern => pattern.IsIn(text)).Select(pattern => $"has “{pattern.Text}”"));
    }

    private static IEnumerable<string> Sources(Expectation expected, Answer answer)
    {
        var cited = answer.Citations.Select(c => c.Section.Title).Distinct(StringComparer.Ordinal).ToList();
        return cited.Count == 0 ? ["cites nothing"]
            : expected.Sections.Count == 0 || expected.Sections.Any(s => cited.Exists(c => WordPattern.Fold(c) == WordPattern.Fold(s))) ? []
            : [$"cites {string.Join(" and ", cited)}, wanted {Or(expected.Sections)}"];
    }

    private static IEnumerable<string> Dates(Expectation expected, Answer answer) =>
        expected.Asked.Count == 0 || expected.Asked.Any(Spans(answer).Contains) ? []
            : [$"read {string.Join(" and ", Spans(answer).Select(Days).DefaultIfEmpty("no date"))}, wanted {Or(expected.Asked.Select(Days))}"];

    private static IEnumerable<ExpectedSpan> Spans(Answer answer) => answer.Asked.Select(a => new ExpectedSpan(a.Span.From, a.Span.To));

    private static string Or(IEnumerable<string> alternatives) => string.Join(" or ", alternatives);

    private static string Days(ExpectedSpan span) => $"{Day(span.From)} to {Day(span.To)}";

    private static string Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "…";

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
