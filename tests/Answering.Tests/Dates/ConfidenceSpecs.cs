using HistoryBot.Answering.Reading.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class ConfidenceSpecs
{
    [Theory]
    [InlineData("What happened in 1973?", ReadingConfidence.Sure)]
    [InlineData("on 10 February 1973", ReadingConfidence.Sure)]
    [InlineData("from 1971 to 1973", ReadingConfidence.Sure)]
    [InlineData("14/02/1973", ReadingConfidence.Sure)]
    [InlineData("early 1970s", ReadingConfidence.Likely)]
    [InlineData("in 810", ReadingConfidence.Likely)]
    [InlineData("since 810", ReadingConfidence.Likely)]
    [InlineData("in 73", ReadingConfidence.Likely)]
    [InlineData("50 years ago", ReadingConfidence.Likely)]
    [InlineData("10/02/1973", ReadingConfidence.Guess)]
    [InlineData("after 10/02/1973", ReadingConfidence.Guess)]
    [InlineData("the 1900s", ReadingConfidence.Guess)]
    [InlineData("last weekend", ReadingConfidence.Guess)]
    public void A_reading_says_how_sure_it_is(string text, ReadingConfidence confidence) =>
        Assert.Equal(confidence, Assert.Single(Corpus.Read(text)).Confidence);

    [Theory]
    [InlineData("10/02/1973", "first", "the month written first")]
    [InlineData("10/02/1973", null, "the day written first")]
    [InlineData("after 10/02/1973", null, "the day written first")]
    [InlineData("the early 1900s", null, "ten years and not a hundred")]
    [InlineData("2004-05", null, "the second number as a month")]
    [InlineData("31 February 1973", null, "the month alone is one")]
    public void Another_meaning_says_why_it_may_be_meant(string text, string? day, string why) =>
        Assert.Equal(why, Assert.Single(Assert.Single(Corpus.Read(text, Corpus.Context(new Group { Day = day }))).Alternatives).Why);
}
