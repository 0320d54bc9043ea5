using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class SeveralSpecs
{
    [Theory]
    [InlineData("What happened in 1965, and what happened in 1972?", "1965", "1972")]
    [InlineData("Was he there in 1973 after the meeting of February 1971?", "1973", "1971-02")]
    [InlineData("They met in the 1970s; did they meet again two years later?", "1970/1979", "1981")]
    [InlineData("10/02/1973 is the tenth of February", "1973-10-02", "--02-10")]
    public void Dates_that_stand_apart_are_read_apart(string text, params string[] means)
    {
        var readings = Corpus.Read(text);

        Assert.Equal(means.SelectMany(m => Expected.Parse(m).Spans), readings.SelectMany(r => r.Spans));
        Assert.Equal(means.Length, readings.Count);
    }
}
