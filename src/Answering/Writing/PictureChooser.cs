using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Writing;

/// <summary>Decides whether a reply is shown as a picture too, and of what.</summary>
internal sealed class PictureChooser(PackIndex index)
{
    /// <summary>The picture; null where the words are enough.</summary>
    /// <param name="finding">What is told.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="citations">The numbers that the facts have in the reply.</param>
    public Picture? Of(Finding.Finding finding, Question question, IReadOnlyList<Citation> citations) => finding switch
    {
        Found found when IsOverview(question, found) && TimelineFinder.CanBeDrawn(found.Facts, question.Drawing is not null) => Timeline(found, citations),
        Mapped map => new MapPicture(map.Countries, map.Towns, Phrases.Fill(index.Pack, "map_alternative", ("places", Names(map.Countries.Concat(map.Towns))))),
        _ => null,
    };

    /// <summary>Names in a row.</summary>
    public static string Names(IEnumerable<Entity> places) => places.Select(p => p.Name).ToList() is { Count: > 1 } names
        ? $"{string.Join(", ", names[..^1])} and {names[^1]}"
        : places.First().Name;

    private static bool IsOverview(Question question, Found found) =>
        found.Short is null && (found.Span is not null || question.Drawing is not null || question.Intent is Intent.Topic or Intent.Span or Intent.List);

    private TimelinePicture Timeline(Found found, IReadOnlyList<Citation> citations)
    {
        var dated = found.Facts.Where(f => f.When is not null)
            .OrderBy(f => f.When!.Span.From ?? f.When.Span.To).ThenBy(f => f.When!.Span.To)
            .Select(f => new TimelineEntry(f, citations.First(c => c.Source.Id == f.Source[0]).Position)).ToList();
        return new TimelinePicture(dated, Words(dated));
    }

    private string Words(List<TimelineEntry> entries) => Phrases.Fill(
        index.Pack,
        "timeline_alternative",
        ("entries", string.Join("; ", entries.Select(e => $"{EdtfWording.Words(e.Fact.When!)}: {TimelineLabel.Of(e.Fact)} [{e.Position}]"))));
}
