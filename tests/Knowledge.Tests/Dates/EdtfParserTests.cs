using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Knowledge.Tests.Dates;

public sealed class EdtfParserTests
{
    public static TheoryData<string, string, string, string> Good =>
        [.. Tsv.Rows("Dates/EdtfGood.tsv").Select(row => (row[0], row[1], row[2], row[3]))];

    public static TheoryData<string, string, string> Bad => [.. Tsv.Rows("Dates/EdtfBad.tsv").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_date_spans_its_earliest_to_its_latest_day(string text, string earliest, string latest, string marks)
    {
        var date = EdtfParser.Parse(text).Date;

        Assert.NotNull(date);
        Assert.Equal(new DateSpan(Days.Read(earliest), Days.Read(latest)), date.Span);
        Assert.Equal(marks is "?" or "%", date.Uncertain);
        Assert.Equal(marks is "~" or "%", date.Approximate);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_text_that_is_no_date_is_told_what_is_wrong_and_what_would_be_right(string text, string what, string right)
    {
        var fault = EdtfParser.Parse(text).Fault;

        Assert.NotNull(fault);
        Assert.Contains(what, fault.What, StringComparison.Ordinal);
        Assert.Contains(right, fault.Right, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_text_is_no_date(string text) =>
        Assert.Equal("there is no date", EdtfParser.Parse(text).Fault?.What);

    [Theory]
    [InlineData(" 1985")]
    [InlineData("1985\n")]
    public void A_date_with_blanks_around_it_is_refused(string text) =>
        Assert.Equal("write 1985", EdtfParser.Parse(text).Fault?.Right);

    [Fact]
    public void A_fault_reads_as_one_sentence() => Assert.Equal(
        "month 13 does not exist; write 1985-12, or 1985-XX if the month is unknown", EdtfParser.Parse("1985-13").Fault?.ToString());

    [Fact]
    public void The_parts_of_a_set_are_its_members() => Assert.Equal(
        [DateSpan.Year(1667), DateSpan.Years(1670, 1672), new DateSpan(new LocalDate(1680, 1, 1), null)],
        EdtfParser.Parse("[1667,1670..1672,1680..]").Date!.Parts);

    [Fact]
    public void The_only_part_of_any_other_date_is_its_span() =>
        Assert.Equal([DateSpan.Years(2004, 2005)], EdtfParser.Parse("2004/2005").Date!.Parts);
}
