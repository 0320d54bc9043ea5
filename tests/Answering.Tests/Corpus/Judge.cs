using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>
/// Whether a reply is right (its kind is accepted, every group of words is met, nothing forbidden is said, an accepted section is cited, the date
/// is read as meant), wrong (an answer that is not right), or missed (no answer where one was due).
/// </summary>
internal static class Judge
{
    public static Verdict Of(JsonNode expected, Answer answer)
    {
        var kind = answer.Kind.ToString().ToLowerInvariant();
        var kinds = expected["kind"]!.AsArray().Select(k => (string)k!).ToList();
        var told = answer.Kind is AnswerKind.Answer or AnswerKind.Nearest;
        var right = kinds.Contains(kind) && (!told || (Says(expected, answer, kinds) && Cites(expected, answer) && Reads(expected, answer)));
        return right ? Verdict.Right : answer.Kind == AnswerKind.Answer ? Verdict.Wrong : Verdict.Missed;
    }

    private static bool Says(JsonNode expected, Answer answer, List<string> kinds)
    {
        var text = Fold(string.Join('\n', answer.Sentences.Select(s => s.Text + string.Concat(s.Citations.Select(c => $" [{c}]")))));
        var groups = answer.Kind == AnswerKind.Answer || !kinds.Contains("answer") ? Groups(expected, "all") : [];
        return groups.All(group => group.Any(pattern => Hit(pattern, text))) && !Texts(expected["no"]).Any(pattern => Hit(pattern, text));
    }

    private static bool Cites(JsonNode expected, Answer answer) =>
        answer.Kind != AnswerKind.Answer
        || (answer.Citations.Count > 0
            && (expected["sections"] is null || Texts(expected["sections"]).Any(s => answer.Citations.Any(c => Fold(c.Section.Title) == Fold(s)))));

    private static bool Reads(JsonNode expected, Answer answer)
    {
        if (expected["asked"] is not { } asked)
        {
            return true;
        }

        var spans = asked is JsonArray several ? several.Select(s => s!) : [asked];
        return spans.Any(s => answer.Asked.Any(a => Day(a.Span.From) == (string?)s["from"] && Day(a.Span.To) == (string?)s["to"]));
    }

    private static string? Day(NodaTime.LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static bool Hit(string pattern, string text) => Regex.Match(pattern, "^/(.*)/i?$", RegexOptions.Singleline) is { Success: true } match
        ? Regex.IsMatch(text, Plain(match.Groups[1].Value), RegexOptions.IgnoreCase | RegexOptions.Singleline)
        : text.Contains(Fold(pattern), StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<string>> Groups(JsonNode expected, string name) =>
        expected[name]?.AsArray().Select(g => (IReadOnlyList<string>)[.. Texts(g)]) ?? [];

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(t => (string)t!) ?? [];

    private static string Fold(string text) => Regex.Replace(Plain(text).Replace('‘', '\''), @"\s+", " ").ToLowerInvariant();

    private static string Plain(string text) => text.Replace('’', '\'').Replace('–', '-').Replace('—', '-').Replace('‑', '-');
}

internal enum Verdict
{
    Right,
    Wrong,
    Missed,
}
