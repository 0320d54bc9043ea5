using System.Globalization;
using HistoryBot.Answering;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Bot.Pictures;

/// <summary>What is written on pictures besides dates, labels and names.</summary>
internal sealed class PictureWords(KnowledgePack pack)
{
    /// <summary>The article and the time that the entries span.</summary>
    public string Caption(IReadOnlyList<TimelineEntry> entries)
    {
        var spans = entries.Select(e => e.Fact.When!.Span).ToList();
        var span = new DateSpan(
            spans.Min(s => s.From ?? new NodaTime.LocalDate(s.To!.Value.Year, 1, 1)),
            spans.Max(s => s.To ?? new NodaTime.LocalDate(s.From!.Value.Year, 12, 31)));
        return Filled("timeline_caption", ("title", pack.Header.Title), ("span", DateSpanWording.Words(span)));
    }

    /// <summary>How much time is left out of an axis.</summary>
    public string Gap(double years) => Filled("timeline_gap", ("count", Math.Max(1, Math.Round(years)).ToString("N0", CultureInfo.InvariantCulture)));

    /// <summary>Where the outlines of a map come from.</summary>
    public string MapCaption => Filled("map_caption");

    private string Filled(string name, params (string Key, string Value)[] values) =>
        values.Aggregate(pack.Phrases[name], (text, value) => text.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
}
