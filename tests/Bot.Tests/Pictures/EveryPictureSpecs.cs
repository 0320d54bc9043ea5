using HistoryBot.Answering;
using HistoryBot.Bot.Pictures;
using HistoryBot.Bot.Pictures.Maps;
using HistoryBot.Bot.Pictures.Timelines;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;
using NodaTime;

namespace HistoryBot.Bot.Tests.Pictures;

/// <summary>Pictures of every decade, of every entity and of the worst that an address can ask for.</summary>
public sealed class EveryPictureSpecs
{
    private const int Largest = 100 * 1024;

    private static readonly KnowledgePack Pack = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Pack!;
    private static readonly Answerer Answerer = new(Pack);
    private static readonly PictureWords Words = new(Pack);

    public static TheoryData<string> Questions { get; } =
    [
        "show me a timeline", "show me a map",
        .. Enumerable.Range(194, 9).Select(d => $"timeline of the {d}0s"),
        .. Pack.Entities.Where(e => e.Group is EntityGroup.Person or EntityGroup.Event or EntityGroup.Place).Select(e => $"timeline of {e.Name}"),
        .. Pack.Entities.Where(e => e.Iso is not null).Select(e => $"map of {e.Name}"),
    ];

    [Fact]
    public void No_picture_is_larger_than_100_KB_or_without_room_for_its_words()
    {
        var pictures = Questions.Select(q => Ask((string)q.Data)).OfType<Picture>().DistinctBy(new PictureAddress(Pack).PathOf).ToList();

        Assert.InRange(pictures.Count, 18, int.MaxValue);
        Assert.All(pictures, p => Assert.InRange(Draw(p).Length, 1, Largest));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_dozen_of_dated_facts_has_room(int seed)
    {
        var dated = Pack.Facts.Where(f => f.When is not null).ToList();
        var chosen = dated.OrderBy(f => (StableNumber(f.Id) * seed) % 997).Take(12).Select((f, i) => new TimelineEntry(f, i + 1)).ToList();

        Assert.InRange(new TimelineDrawing(Words).Draw(chosen).Length, 1, Largest);
    }

    [Fact]
    public void A_dozen_facts_of_one_day_have_room()
    {
        var day = Pack.Facts.First(f => f.Id == "raid-1973");
        var entries = Enumerable.Range(1, 12).Select(i => new TimelineEntry(day, i)).ToList();

        Assert.InRange(new TimelineDrawing(Words).Draw(entries).Length, 1, Largest);
    }

    [Fact]
    public void No_words_cover_other_words_or_the_leader_of_others() => Assert.All(
        Questions.Select(q => Ask((string)q.Data)).OfType<TimelinePicture>(),
        timeline =>
        {
            var layout = Layout.Of([.. timeline.Entries.Select(Mark.Of)]);
            foreach (var label in layout.Labels)
            {
                var (left, right) = (label.X, label.X + Layout.Indent + label.Label.Width);
                Assert.True(right <= Canvas.Width, "words beyond the sheet");
                Assert.DoesNotContain(layout.Labels, other => other != label && other.Above == label.Above && other.Lane >= label.Lane && other.X > left && other.X < right);
            }
        });

    [Fact]
    public void A_picture_has_one_address_and_is_read_back_from_it()
    {
        var addresses = new PictureAddress(Pack);
        var picture = Assert.IsType<TimelinePicture>(Ask("show me a timeline"));

        var parts = addresses.PathOf(picture)!.Split('/');
        var read = Assert.IsType<TimelinePicture>(addresses.Read(parts[2], parts[3], parts[4][..^".png".Length]));

        Assert.Equal(picture.Entries, read.Entries);
        Assert.Null(addresses.Read(parts[2], parts[3], parts[4][..^".png".Length] + "=="));
    }

    private static Picture? Ask(string question) =>
        Answerer.Answer(new Message(question, "en-GB", new LocalDate(2026, 11, 23)), ConversationMemory.Empty).Answer.Picture;

    private static byte[] Draw(Picture picture) => picture switch
    {
        TimelinePicture timeline => new TimelineDrawing(Words).Draw(timeline.Entries),
        MapPicture map => new MapDrawing(Pack, Words).Draw(map.Countries, map.Towns),
        _ => throw new InvalidOperationException(),
    };

    private static int StableNumber(string text) => text.Aggregate(7, (sum, c) => ((sum * 31) + c) % 9973);
}
