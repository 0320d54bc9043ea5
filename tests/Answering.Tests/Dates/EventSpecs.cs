using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class EventSpecs
{
    public static TheoryData<int, string> Dated() => [.. Corpus.Events.Readings.SelectMany((g, i) => g.Say.Select(s => (i, s)))];

    public static TheoryData<int, string> Undated() => [.. Corpus.Events.Problems.SelectMany((g, i) => g.Say.Select(s => (i, s)))];

    public static TheoryData<string> Nothing() => [.. Corpus.Events.Nothing];

    [Theory]
    [MemberData(nameof(Dated))]
    public void Time_told_by_an_event_is_read(int group, string text)
    {
        var expected = Corpus.Events.Readings[group];
        var readings = Corpus.Read(text, Corpus.Context(expected, Corpus.EventNames));

        Assert.True(
            readings is [{ Problem: null, Obvious: false } one] && one.Spans.SequenceEqual(Expected.Parse(expected.Means).Spans),
            $"{expected.Means}: {text} -> {Told.Of(readings)}");
    }

    [Theory]
    [MemberData(nameof(Undated))]
    public void An_event_without_the_date_needed_says_so(int group, string text)
    {
        var expected = Corpus.Events.Problems[group];
        var readings = Corpus.Read(text, Corpus.Context(expected, Corpus.EventNames));

        Assert.True(readings is [{ Spans: [], Problem: { } why }] && why.Contains(expected.Problem, StringComparison.Ordinal), $"{text} -> {Told.Of(readings)}");
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    public void An_event_that_only_is_spoken_of_is_no_date(string text)
    {
        var readings = Corpus.Read(text, Corpus.Context(new Group(), Corpus.EventNames));

        Assert.True(readings.Count == 0, $"{text} -> {Told.Of(readings)}");
    }
}
