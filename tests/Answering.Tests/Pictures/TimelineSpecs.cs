using HistoryBot.Answering.Tests.Contract;
using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Knowledge.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Pictures;

/// <summary>When a reply comes with a timeline, and what is on it.</summary>
public sealed class TimelineSpecs
{
    private const int MostEntries = 12;

    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("Show me a timeline")]
    [InlineData("timeline")]
    [InlineData("timeline please")]
    [InlineData("Could you draw me the whole timeline?")]
    [InlineData("I'd like to see a timeline of the article")]
    [InlineData("Give me a chronology of Iraq-Pakistan relations")]
    public void Whoever_asks_for_a_timeline_gets_the_weightiest_dates_of_the_whole_article(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        var timeline = Assert.IsType<TimelinePicture>(reply.Picture);
        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.InRange(timeline.Entries.Count, 8, MostEntries);
        Assert.Equal(("-1799", "2014"), (timeline.Entries[0].Fact.When!.Text, timeline.Entries[^1].Fact.When!.Text));
        Assert.Contains(timeline.Entries, e => e.Fact.Id == "relations-opened-1947");
    }

    [Theory]
    [InlineData("timeline of the 1970s", "1970-01-01", "1979-12-31")]
    [InlineData("1970s timeline", "1970-01-01", "1979-12-31")]
    [InlineData("What happened in the 2000s, as a timeline", "2000-01-01", "2009-12-31")]
    [InlineData("make a timeline from 1990 to 2003", "1990-01-01", "2003-12-31")]
    public void A_timeline_of_a_span_has_the_dates_of_that_span(string question, string from, string to)
    {
        var timeline = Assert.IsType<TimelinePicture>(LoadedPack.Shipped.Ask(question).Picture);

        var asked = new DateSpan(NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(to).Value);
        Assert.All(timeline.Entries, e => Assert.True(e.Fact.When!.Span.Overlaps(asked), e.Fact.Id));
    }

    [Theory]
    [InlineData("draw a timeline of the embassy raid affair", "raid-1973", "nixon-letter")]
    [InlineData("timeline of India", "ramadan-visited-india", "saddam-backed-india-kashmir")]
    [InlineData("show Balochistan on a timeline", "bakr-backed-bla", "rahimuddin-policies")]
    public void A_timeline_of_a_topic_has_the_dates_of_that_topic(string question, params string[] facts)
    {
        var timeline = Assert.IsType<TimelinePicture>(LoadedPack.Shipped.Ask(question).Picture);

        Assert.Subset(timeline.Entries.Select(e => e.Fact.Id).ToHashSet(), facts.ToHashSet());
        Assert.DoesNotContain(timeline.Entries, e => e.Fact.Id == "ancient-contacts-1800-bce");
    }

    [Theory]
    [InlineData("can I see that as a timeline?")]
    [InlineData("show me a timeline")]
    [InlineData("draw it on a timeline please")]
    public void What_was_told_last_can_be_seen_as_a_timeline(string question)
    {
        var told = conversation.Say("What happened in the 2000s?");

        var timeline = Assert.IsType<TimelinePicture>(conversation.Say(question).Picture);

        Assert.Equal(told.Citations.Select(c => c.Fact.Id), timeline.Entries.Select(e => e.Fact.Id).Intersect(told.Citations.Select(c => c.Fact.Id)));
        Assert.DoesNotContain(timeline.Entries, e => e.Fact.Id == "relations-opened-1947");
    }

    [Fact]
    public void After_a_topic_the_whole_timeline_can_still_be_asked_for()
    {
        conversation.Say("What happened in the 2000s?");

        var timeline = Assert.IsType<TimelinePicture>(conversation.Say("show me the whole timeline").Picture);

        Assert.Contains(timeline.Entries, e => e.Fact.Id == "relations-opened-1947");
    }

    [Fact]
    public void More_tells_what_had_no_room_on_a_timeline()
    {
        var drawn = conversation.Say("show me a timeline").Citations.Select(c => c.Fact.Id);

        var more = conversation.Say("more");

        Assert.Equal(AnswerKind.Answer, more.Kind);
        Assert.Empty(more.Citations.Select(c => c.Fact.Id).Intersect(drawn));
    }

    [Theory]
    [InlineData("timeline of the Zutt Rebellion")]
    [InlineData("show me a timeline of Bilawal's visit")]
    public void What_has_too_few_dates_is_not_drawn_and_the_reply_says_so(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Null(reply.Picture);
        Assert.Contains(reply.Sentences, s => s.Text == LoadedPack.Shipped.Pack.Phrases["timeline_few"] || s.Text == LoadedPack.Shipped.Pack.Phrases["timeline_undated"]);
    }

    [Theory]
    [InlineData("timeline of the Roman Empire")]
    [InlineData("Who made the timeline?")]
    [InlineData("When was the timeline agreed?")]
    [InlineData("When did Iraq and Pakistan establish diplomatic relations?")]
    [InlineData("timeline of 1950 to 1952")]
    public void Other_questions_get_no_timeline(string question) => Assert.Null(LoadedPack.Shipped.Ask(question).Picture);

    [Theory]
    [InlineData("What happened in the 2000s?")]
    [InlineData("What happened between 1947 and 1960?")]
    public void An_overview_of_a_span_comes_with_a_timeline_unasked(string question) => Assert.IsType<TimelinePicture>(LoadedPack.Shipped.Ask(question).Picture);

    [Fact]
    public void A_timeline_shows_only_what_the_reply_tells_and_cites_under_the_same_number() => Verdict.None(ListedQuestions.All.Where(
        a => a.Answer.Picture is TimelinePicture timeline && !timeline.Entries.All(e => Tells(a.Answer, e))));

    [Fact]
    public void A_timeline_has_three_entries_or_more_in_order_of_time() => Verdict.None(ListedQuestions.All.Where(
        a => a.Answer.Picture is TimelinePicture { Entries: var entries }
            && (entries.Count is < 3 or > MostEntries || !entries.Select(Begin).SequenceEqual(entries.Select(Begin).Order()))));

    [Fact]
    public void Only_answers_are_drawn_as_timelines() =>
        Verdict.None(ListedQuestions.All.Where(a => a.Answer.Picture is TimelinePicture && a.Answer.Kind != AnswerKind.Answer));

    [Fact]
    public void Any_pack_can_be_drawn()
    {
        var timeline = Assert.IsType<TimelinePicture>(LoadedPack.Invented.Ask("show me a timeline").Picture);

        Assert.All(timeline.Entries, e => Assert.False(string.IsNullOrWhiteSpace(TimelineLabel.Of(e.Fact))));
    }

    private static NodaTime.LocalDate? Begin(TimelineEntry entry) => entry.Fact.When!.Span.From ?? entry.Fact.When.Span.To;

    private static bool Tells(Answer answer, TimelineEntry entry) =>
        answer.Sentences.Any(s => s.Text == entry.Fact.Statement && s.Citations.Contains(entry.Position))
        && answer.Citations[entry.Position - 1].Source.Id == entry.Fact.Source[0];
}
