using System.Globalization;
using System.Text;
using HistoryBot.Answering;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Bot.Turns;
using HistoryBot.Knowledge.Dates;
using NodaTime.Text;

namespace HistoryBot.Bot.Commands;

/// <summary>How the dates of a text were read, for the eye and for programs.</summary>
internal static class DateReport
{
    /// <summary>A block for each expression, then what was claimed and what Recognizers looked at.</summary>
    public static string Text(DateTrace trace, Message message)
    {
        var text = new StringBuilder();
        foreach (var reading in trace.Readings)
        {
            Append(text, reading);
        }

        if (trace.Readings.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Nothing in “{message.Text}” is read as a date.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Read with today {LocalDatePattern.Iso.Format(message.Now)}, {(trace.DayFirst ? "day before month" : "month before day")} ({message.Locale}).\n");
        foreach (var claim in trace.Claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"Claimed: {Place(claim.Start, claim.End)} “{Piece(trace, claim)}” by “{claim.By}”.\n");
        }

        text.Append(trace.HandedOver.Count == 0
            ? "Recognizers looked at nothing."
            : $"Recognizers looked at {string.Join(" and ", trace.HandedOver.Select(h => $"{Place(h.Start, h.End)} “{Piece(trace, h)}”"))}.");
        return text.ToString();
    }

    /// <summary>The same as dictionaries; spans as in the reply contract.</summary>
    public static Dictionary<string, object?> Contract(DateTrace trace, Message message) => new()
    {
        ["text"] = message.Text,
        ["normalised"] = trace.Text,
        ["now"] = LocalDatePattern.Iso.Format(message.Now),
        ["locale"] = message.Locale,
        ["dayFirst"] = trace.DayFirst,
        ["readings"] = trace.Readings.Select(Reading).ToList(),
        ["claimed"] = trace.Claims.Select(c => Claim(trace, c)).ToList(),
        ["recognizers"] = trace.HandedOver.Select(c => Claim(trace, c)).ToList(),
    };

    private static void Append(StringBuilder text, DateReading reading)
    {
        text.Append(CultureInfo.InvariantCulture, $"“{reading.Text}” {Place(reading.Start, reading.End)}\n");
        Line(text, "rule", reading.Rule);
        if (reading.Problem is { } problem)
        {
            Line(text, "no date", problem);
        }
        else
        {
            Line(text, "means", Words(reading) + (reading.Obvious ? "" : " (a reply says so)"));
            Line(text, "EDTF", reading.Edtf);
        }

        foreach (var span in reading.Spans)
        {
            Line(text, "days", Days(span));
        }

        Line(text, "confidence", Word(reading.Confidence));
        foreach (var other in reading.Alternatives)
        {
            Line(text, "or else", $"{other.Text}, {other.Edtf}, {Days(other.Span)}: {other.Why}");
        }
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append("  ").Append(name.PadRight(12)).Append(value).Append('\n');

    private static Dictionary<string, object?> Reading(DateReading reading) => new()
    {
        ["text"] = reading.Text,
        ["start"] = reading.Start,
        ["end"] = reading.End,
        ["rule"] = reading.Rule,
        ["means"] = reading.Problem is null ? Words(reading) : null,
        ["edtf"] = reading.Problem is null ? reading.Edtf : null,
        ["spans"] = reading.Spans.Select(ReplyContract.Span).ToList(),
        ["obvious"] = reading.Obvious,
        ["confidence"] = Word(reading.Confidence),
        ["problem"] = reading.Problem,
        ["alternatives"] = reading.Alternatives.Select(a => ReplyContract.Alternative(new AskedAlternative(a.Text, a.Edtf, a.Span, a.Why))).ToList(),
    };

    private static Dictionary<string, object> Claim(DateTrace trace, DateClaim claim) => new()
    {
        ["text"] = Piece(trace, claim),
        ["start"] = claim.Start,
        ["end"] = claim.End,
        ["by"] = claim.By,
    };

    private static string Words(DateReading reading) => reading switch
    {
        { Recurring: { } day } => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month)} of any year"),
        { RecurringMonth: { } month } => $"{Month(month)} of any year",
        _ => string.Join(" / ", reading.Spans.Select(DateSpanWording.Words)),
    };

    private static string Word(ReadingConfidence confidence) => confidence.ToString().ToLowerInvariant();

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Days(DateSpan span) => $"{ReplyContract.Day(span.From) ?? "…"} to {ReplyContract.Day(span.To) ?? "…"}";

    private static string Piece(DateTrace trace, DateClaim claim) => trace.Text[claim.Start..claim.End];

    // People count characters from 1 and name the last.
    private static string Place(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"(characters {start + 1}–{end})");
}
