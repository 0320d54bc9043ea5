using System.Text;
using HistoryBot.Answering.Reading.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Messages made to cost time or to break the reader.</summary>
public sealed class HostileSpecs
{
    private const int Longest = 4000;

    private static readonly string[] Repeated =
    [
        "two ", "1955 and ", "1", "before after ", "two years before the year after ", "1-", "12/12/", "'73 ", "between 1955 and ", "the ", "early late mid ", "february ",
        "10 february ", "since 1959 or before ", "nineteen ", "twenty-", "last monday on christmas ", "on friday ", "febxary octzzer ", "'", "a.b.", "1,000,", "c1955", "1959 to ", "1955-",
        "half a century and a half ", "the year before ", "2000 or ", "last week of the third quarter of ", "31/02/1973 ", "9999 BC ", "10000 BCE ", "in ", "on 1/1 ", "99th century ", "0 ",
        "-", "/", "1955/", ".", "70s ", "a decade later ", "first half of the ", "2004-05-", "99999999999 years ago ", "9999 centuries ago ", "9999 years before 1 AD ", "\ud83d\ude00", "\u0661\u0669",
    ];

    private static readonly string[] Whole =
    [
        "", " ", "'", "-", "9999 millennia ago", "9999 years before 9998 BC", "9999 days after 31 December 9999", "after 31 December 9999", "before 1 January 9999 BC", "the decade after 9999 AD",
        "from 9999 BC to 9999 AD", "the 99th millennium", "0 BC", "0 AD", "the year 0", "0000-00-00", "9999-99-99", "99/99/9999", "00/00/00", "999999999 BC", "2147483648", "-2147483648 BC",
        "winter 9999 AD", "winter of 9999 AD", "the week of 31 December 9999", "around 9999 AD", "around 9998 BC", "9999 weeks ago", "9999 decades after the 1970s", "early 9999 BC",
    ];

    public static TheoryData<string, string> Cases() =>
        [.. Repeated.Select(r => (r, Fill(r))), .. Repeated.Select(r => (r + "… 1973", Fill(r)[..(Longest - 5)] + " 1973")), .. Whole.Select(w => (w, w))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_finishes_with_readings_in_order(string name, string text)
    {
        _ = name;
        Readings.AssertWellFormed(text, new DateContext(Corpus.Today, true, Expected.Span("1973-02-10"), Corpus.EventNames));
    }

    private static string Fill(string repeated)
    {
        var text = new StringBuilder();
        while (text.Length < Longest)
        {
            text.Append(repeated);
        }

        return text.ToString(0, Longest);
    }
}
