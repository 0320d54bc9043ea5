using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Answering.Evaluating;

/// <summary>Reads a line of a question file; tells all faults of a line at once.</summary>
public static class ConversationReader
{
    /// <summary>Today for a conversation that names no day.</summary>
    public static readonly LocalDate DefaultNow = new(2026, 11, 23);

    private const int DayLength = 10;

    private const string Example =
        """{"id": "mine-1", "category": "when", "turns": [{"text": "When was it?", "expect": {"kind": ["answer"], "all": [["1999"]]}}]}""";

    /// <summary>Reads; never throws.</summary>
    public static LineReading Read(string line)
    {
        var faults = new List<LineFault>();
        try
        {
            using var document = JsonDocument.Parse(line);
            var conversation = Conversation(new JsonPlace(document.RootElement, "", faults));
            return new LineReading(faults.Count == 0 ? conversation : null, faults);
        }
        catch (JsonException fault)
        {
            var what = fault.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return Refused((int)(fault.BytePositionInLine ?? 0) + 1, $"the line is not JSON: {what}", $"write one object a line, such as {Example}");
        }
        catch (InvalidOperationException)
        {
            return Refused(
                1, "the line has an escape that is half of a character", "write both halves, such as \\ud83d\\ude00, or the character itself");
        }
    }

    private static LineReading Refused(int column, string what, string right) => new(null, [new LineFault(column, what, right)]);

    private static ExpectedConversation? Conversation(JsonPlace line)
    {
        if (!line.IsObject(Example))
        {
            return null;
        }

        return new ExpectedConversation(
            line["id"].Text("\"id\": \"mine-1\"") ?? "",
            TextIfAny(line["category"], "\"category\": \"when\"") ?? "?",
            [.. line["tags"].ItemsIfAny("\"tags\": [\"typo\"]").Select(tag => tag.Text("\"typo\"")).OfType<string>()],
            TextIfAny(line["locale"], "\"locale\": \"en-GB\"") ?? "en-US",
            Now(line["now"]),
            [.. line["turns"].Items("\"turns\": [{\"text\": …, \"expect\": …}]").Select(Turn).OfType<ExpectedTurn>()]);
    }

    private static ExpectedTurn? Turn(JsonPlace turn) =>
        turn.IsObject("{\"text\": …, \"expect\": …}")
            ? new ExpectedTurn(turn["text"].Text("\"text\": \"the message\"") ?? "", ExpectationReader.Read(turn["expect"]))
            : null;

    private static string? TextIfAny(JsonPlace place, string example) => place.IsMissing ? null : place.Text(example);

    // A time of day may follow.
    private static LocalDate Now(JsonPlace place)
    {
        if (TextIfAny(place, "\"now\": \"2026-01-31\"") is not { } text)
        {
            return DefaultNow;
        }

        if (!LocalDatePattern.Iso.Parse(text.Length > DayLength ? text[..DayLength] : text).TryGetValue(DefaultNow, out var day))
        {
            place.Fault($"is “{text}”, which is not a day", "write it as YYYY-MM-DD, such as 2026-01-31");
        }

        return day;
    }
}
