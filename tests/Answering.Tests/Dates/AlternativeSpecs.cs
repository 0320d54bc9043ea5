using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class AlternativeSpecs
{
    [Theory]
    [InlineData("10/02/1973", "first", "2 October 1973")]
    [InlineData("10/02/1973", null, "10 February 1973")]
    [InlineData("10/10/1973", null)]
    [InlineData("14/02/1973", null)]
    [InlineData("after 10/02/1973", "first", "since 3 October 1973")]
    [InlineData("between 10/02/1973 and 12/02/1973", "first", "from 12 February 1973 to 2 October 1973", "from 10 February 1973 to 2 December 1973")]
    [InlineData("the 1900s", null, "from 1900 to 1909")]
    [InlineData("the early 1900s", null, "from 1900 to 1903")]
    [InlineData("2004-05", null, "May 2004")]
    [InlineData("2013-17", null)]
    [InlineData("the turn of the century", null, "from 1900 to 1901")]
    [InlineData("the twenties", null, "from 2020 to 2029")]
    [InlineData("last decade", null, "from 23 November 2016 to 23 November 2026")]
    [InlineData("1973", null)]
    public void Other_meanings_are_offered_in_words_that_mean_just_them(string text, string? day, params string[] offered)
    {
        var reading = Assert.Single(Corpus.Read(text, Corpus.Context(new Group { Day = day })));

        Assert.Equal(offered, reading.Alternatives.Select(a => a.Text));
        Assert.All(reading.Alternatives, a => Assert.Equal([a.Span], Assert.Single(Corpus.Read(a.Text)).Spans));
    }
}
