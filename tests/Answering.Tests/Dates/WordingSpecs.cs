using HistoryBot.Answering.Reading.Dates.Calendar;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class WordingSpecs
{
    [Theory]
    [InlineData("1973", "1973")]
    [InlineData("0810", "0810")]
    [InlineData("-1799", "-1799")]
    [InlineData("0000", "0000")]
    [InlineData("1973-02", "1973-02")]
    [InlineData("1973-02-10", "1973-02-10")]
    [InlineData("1973-01-01", "1973-01-01")]
    [InlineData("1973-12-31", "1973-12-31")]
    [InlineData("1973-12-01", "1973-12-01")]
    [InlineData("1970/1979", "197X")]
    [InlineData("1970/1973", "1970/1973")]
    [InlineData("-1799/-1700", "-1799/-1700")]
    [InlineData("1973-02/1973-08", "1973-02/1973-08")]
    [InlineData("1973-01-01/1973-02-10", "1973-01/1973-02-10")]
    [InlineData("1971/1973-02-10", "1971/1973-02-10")]
    [InlineData("../1954", "../1954")]
    [InlineData("2004/..", "2004/..")]
    [InlineData("1973-02-11/..", "1973-02-11/..")]
    [InlineData("1955 + 1959", "[1955,1959]")]
    [InlineData("1970/1979 + 1980/1989", "[197X,198X]")]
    [InlineData("../1954 + 1974/..", "[..1954,1974..]")]
    public void Spans_are_told_in_Edtf(string spans, string edtf) => Assert.Equal(edtf, EdtfText.Of(Expected.Parse(spans).Spans));

    [Theory]
    [InlineData("1973", "1973")]
    [InlineData("0810", "810 AD")]
    [InlineData("-1799", "1800 BCE")]
    [InlineData("1973-02", "February 1973")]
    [InlineData("1973-02-10", "10 February 1973")]
    [InlineData("1971/1973", "from 1971 to 1973")]
    [InlineData("1973-02/1973-08", "from February 1973 to August 1973")]
    [InlineData("1973-01-01/1973-02-10", "from 1 January 1973 to 10 February 1973")]
    [InlineData("2004/..", "since 2004")]
    [InlineData("1973-02-11/..", "since 11 February 1973")]
    [InlineData("../1954", "until 1954")]
    [InlineData("-1999/-1000", "from 2000 BCE to 1001 BCE")]
    public void Spans_are_worded_so_that_they_are_read_back(string span, string words)
    {
        Assert.Equal(words, Wording.Of(Expected.Span(span)));
        Assert.Equal([Expected.Span(span)], Assert.Single(Corpus.Read(words)).Spans);
    }
}
