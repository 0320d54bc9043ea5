using HistoryBot.Knowledge.Proving.Marks;

namespace HistoryBot.Knowledge.Tests.Proving;

public sealed class MarksTests
{
    [Theory]
    [InlineData("around 40,000 men", "40000")]
    [InlineData("forty thousand men", "40000")]
    [InlineData("14 hostages, of whom two died", "14", "2")]
    [InlineData("fourteen hostages", "14")]
    [InlineData("a three-day visit", "3")]
    [InlineData("half of them", "0.5")]
    [InlineData("twenty-one or two, three", "21", "2", "3")]
    [InlineData("two hundred and five of a million", "205", "1000000")]
    [InlineData("the 10th and the tenth, the 3rd", "10", "3")]
    [InlineData("the twentieth", "20")]
    [InlineData("during 2004-05", "2004", "2005")]
    [InlineData("from 2013-2017", "2013", "2017")]
    [InlineData("in the 1980s", "1980s")]
    [InlineData("in the 1980's", "1980s")]
    [InlineData("around 0810", "810")]
    [InlineData("4.5 per cent", "4.5")]
    [InlineData("one of them; no one")]
    [InlineData("one hundred", "100")]
    [InlineData("twenty-one", "21")]
    [InlineData("a dozen", "12")]
    [InlineData("two and five", "2", "5")]
    public void Numbers_are_found_in_digits_and_words(string text, params string[] numbers) =>
        Assert.Equal(numbers.Order(StringComparer.Ordinal), Numbers.In(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("on 12 April 1985", "12 April", "April 1985")]
    [InlineData("on April 12th, 1985", "12 April", "April 1985")]
    [InlineData("on the 12th of April", "12 April")]
    [InlineData("from 10-12 April", "10 April", "12 April")]
    [InlineData("in April of 1985", "April 1985")]
    [InlineData("back to 1800 BCE.", "1800 BCE")]
    [InlineData("from 2000-1500 B.C.", "2000 BCE", "1500 BCE")]
    [InlineData("they may march in 1985")]
    public void Dates_are_found_in_text(string text, params string[] dates) =>
        Assert.Equal(dates.Order(StringComparer.Ordinal), CalendarDates.In(text).Select(date => date.Words).Order(StringComparer.Ordinal));
}
