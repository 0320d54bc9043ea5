using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge.Tests.Dates;

public sealed class WordingTests
{
    public static TheoryData<string, string> Dates => [.. Tsv.Rows("Dates/EdtfWording.tsv").Select(row => (row[0], row[1]))];

    public static TheoryData<string, string, string> Spans =>
        [.. Tsv.Rows("Dates/DateSpanWording.tsv").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_told_in_words(string edtf, string words) => Assert.Equal(words, EdtfWording.Words(EdtfParser.Parse(edtf).Date!));

    [Theory]
    [MemberData(nameof(Spans))]
    public void A_span_is_told_in_words(string from, string to, string words) =>
        Assert.Equal(words, DateSpanWording.Words(new DateSpan(Days.Read(from), Days.Read(to))));

    [Fact]
    public void A_date_whose_text_is_no_EDTF_is_told_by_its_span() =>
        Assert.Equal("1985", EdtfWording.Words(new EdtfDate("made by hand", DateSpan.Year(1985), [DateSpan.Year(1985)], false, false)));
}
