using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class RecognizerSpecs
{
    [Theory]
    [InlineData("What happened last Monday?", "2026-11-16")]
    [InlineData("what happened on Friday", "2026-11-20")]
    [InlineData("last weekend", "2026-11-21/2026-11-22")]
    [InlineData("a fortnight ago", "2026-11-09")]
    [InlineData("last Christmas", "2025-12-25")]
    public void What_our_rules_leave_is_read_with_inclusive_ends_and_in_the_past(string text, string span)
    {
        var reading = Assert.Single(Corpus.Read(text));

        Assert.Equal((Expected.Span(span), "read by Recognizers", false), (Assert.Single(reading.Spans), reading.Rule, reading.Obvious));
    }

    [Theory]
    [InlineData("What happened in 1973?")]
    [InlineData("Which march did the army take part in?")]
    [InlineData("now, what about a second embassy?")]
    [InlineData("1947 soldiers")]
    [InlineData("Man Friday")]
    [InlineData("on Friday, 9 February 1973")]
    public void Nothing_is_handed_over_where_nothing_is_left_to_read(string text) => Assert.Empty(Windows(text));

    [Theory]
    [MemberData(nameof(HostileSpecs.Cases), MemberType = typeof(HostileSpecs))]
    public void No_message_hands_over_more_than_the_limit(string name, string text) =>
        Assert.True(Windows(text).Sum(w => w.End - w.Start) <= RecognizerDates.MostHandedOver, name);

    private static IReadOnlyList<(int Start, int End)> Windows(string text)
    {
        var normalised = TextNormaliser.Normalise(text);
        return RecognizerDates.Windows(normalised, DateReader.Items(normalised, new DateContext(Corpus.Today, false, null, [])));
    }
}
