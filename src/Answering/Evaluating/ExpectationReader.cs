using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Answering.Evaluating;

/// <summary>Reads what is expected of a reply. A name that means nothing is a fault: what it asks for would go unnoticed.</summary>
internal static class ExpectationReader
{
    private const string SpanExample = "{\"from\": \"1999-01-01\", \"to\": \"1999-12-31\"}";

    private const string PatternsExample = "a list of texts, such as [\"1999\", \"/\\\\bninety-?nine\\\\b/\"]";

    private static readonly string[] Members = ["kind", "all", "no", "sections", "asked"];

    private static readonly Dictionary<string, AnswerKind> Kinds =
        Enum.GetValues<AnswerKind>().ToDictionary(Judge.Name, StringComparer.Ordinal);

    private static readonly string KindExample =
        $"a list of kinds, such as \"kind\": [\"answer\"]; the kinds are {string.Join(", ", Kinds.Keys)}";

    public static Expectation Read(JsonPlace expect)
    {
        if (!expect.IsObject("\"expect\": {\"kind\": [\"answer\"], \"all\": [[\"1999\"]]}"))
        {
            return new Expectation([], [], [], [], []);
        }

        foreach (var stranger in expect.Value!.Value.EnumerateObject().Where(member => !Members.Contains(member.Name)))
        {
            expect[stranger.Name].Fault("is not known", $"of a reply can be expected: {string.Join(", ", Members)}");
        }

        return new Expectation(
            [.. expect["kind"].Items(KindExample).Select(Kind)],
            [.. expect["all"].ItemsIfAny("a list of lists, such as \"all\": [[\"1999\", \"’99\"]]").Select(Patterns)],
            expect["no"].IsMissing ? [] : Patterns(expect["no"]),
            [.. expect["sections"].ItemsIfAny("a list of titles, such as \"sections\": [\"Lead\"]").Select(s => s.Text("\"Lead\"")).OfType<string>()],
            Spans(expect["asked"]));
    }

    private static AnswerKind Kind(JsonPlace place)
    {
        if (place.Text(KindExample) is { } name && !Kinds.ContainsKey(name))
        {
            place.Fault($"is “{name}”, which is no kind of reply", $"the kinds are {string.Join(", ", Kinds.Keys)}");
        }

        return place.Value is { ValueKind: JsonValueKind.String } value ? Kinds.GetValueOrDefault(value.GetString()!) : default;
    }

    private static List<WordPattern> Patterns(JsonPlace group) => [.. group.Items(PatternsExample).Select(Pattern).OfType<WordPattern>()];

    private static WordPattern? Pattern(JsonPlace place)
    {
        if (place.Text("\"1999\"") is not { } text)
        {
            return null;
        }

        try
        {
            return new WordPattern(text);
        }
        catch (ArgumentException fault)
        {
            place.Fault(
                $"is no regular expression: {fault.Message.TrimEnd('.')}",
                "mend it, or write it without the slashes to look for the text as it stands");
            return null;
        }
    }

    private static List<ExpectedSpan> Spans(JsonPlace asked) =>
        asked.IsMissing ? []
        : asked.Value!.Value.ValueKind == JsonValueKind.Array ? [.. asked.Items(SpanExample).Select(Span)]
        : [Span(asked)];

    private static ExpectedSpan Span(JsonPlace span) =>
        span.IsObject(SpanExample) ? new ExpectedSpan(Day(span["from"]), Day(span["to"])) : new ExpectedSpan(null, null);

    private static LocalDate? Day(JsonPlace place)
    {
        if (place.IsMissing || place.Text(SpanExample) is not { } text)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(ConversationReader.DefaultNow, out var day))
        {
            return day;
        }

        place.Fault($"is “{text}”, which is not a day", "write it as YYYY-MM-DD with an astronomical year, or null for an open end");
        return null;
    }
}
