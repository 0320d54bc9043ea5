using System.Text.Json;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge.Dates;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class DateReadingsSpecs
{
    private static readonly Dictionary<string, JsonElement> Lines =
        Corpus.Lines("date-readings.jsonl").Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(e => e.GetProperty("id").GetString() ?? "");

    // An expression that only its sentence makes a date ("the 13–17 war").
    private static readonly string[] OnlyInContext = ["d60-32"];

    public static TheoryData<string> Cases() => [.. Lines.Keys];

    public static TheoryData<string> Alone() => [.. Lines.Keys.Except(OnlyInContext)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_question_is_read_as_its_gold(string id) => Check(Lines[id], "text");

    [Theory]
    [MemberData(nameof(Alone))]
    public void The_expression_alone_is_read_as_its_gold(string id) => Check(Lines[id], "expr");

    private static void Check(JsonElement line, string property)
    {
        var text = line.GetProperty(property).GetString() ?? "";
        var readings = Corpus.Read(text, Context(line));
        var accepted = Accepted(line).ToList();

        Assert.True(readings is [{ Problem: null } one] && accepted.Any(a => Fits(a, one, line)), $"{line} -> {Told.Of(readings)}");
    }

    private static DateContext Context(JsonElement line) => new(
        LocalDatePattern.Iso.Parse(line.GetProperty("ref").GetString() ?? "").Value,
        line.GetProperty("locale").GetString() == "en-GB",
        line.TryGetProperty("anchor", out var anchor) ? Expected.Span(anchor.GetString() ?? "") : null,
        []);

    private static IEnumerable<JsonElement> Accepted(JsonElement line) =>
        line.TryGetProperty("alt", out var alternatives)
            ? [line.GetProperty("gold"), .. alternatives.EnumerateArray()]
            : [line.GetProperty("gold")];

    private static bool Fits(JsonElement gold, DateReading reading, JsonElement line)
    {
        if (gold[0].TryGetProperty("recurring", out var day))
        {
            return reading.Recurring == Expected.Parse(day.GetString() ?? "").Recurring;
        }

        var tolerance = line.TryGetProperty("tol_years", out var years) ? years.GetInt32() : 0;
        var (expected, read) = (Joined(gold.EnumerateArray().Select(Span)), Joined(reading.Spans));
        return expected.Count == read.Count
            && expected.Zip(read).All(p => Near(p.First.From, p.Second.From, tolerance) && Near(p.First.To, p.Second.To, tolerance));
    }

    // The gold of a union whose parts touch is one span.
    private static List<DateSpan> Joined(IEnumerable<DateSpan> spans)
    {
        var joined = new List<DateSpan>();
        foreach (var span in spans)
        {
            if (joined is [.., var last] && last.To is { } to && span.From == to.PlusDays(1))
            {
                joined[^1] = new DateSpan(last.From, span.To);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static DateSpan Span(JsonElement gold) => new(End(gold.GetProperty("from")), End(gold.GetProperty("to")));

    private static LocalDate? End(JsonElement end) => end.GetString() is { } text ? Expected.Span(text).From : null;

    private static bool Near(LocalDate? gold, LocalDate? read, int years) =>
        (gold is null && read is null) || (gold is { } a && read is { } b && (years == 0 ? a == b : Math.Abs(a.Year - b.Year) <= years));
}
