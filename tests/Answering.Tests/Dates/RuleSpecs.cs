using HistoryBot.Answering.Reading.Dates.Rules;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class RuleSpecs
{
    [Fact]
    public void Every_rule_is_named_in_plain_words() =>
        Assert.All(AllRules.Layers.SelectMany(l => l.Rules), r => Assert.Matches("^[A-Za-z][A-Za-z ,\"-]+$", r.Name));

    [Theory]
    [InlineData("What happened in 1973?", "1973", "year in figures")]
    [InlineData("and in the early 1970s then", "the early 1970s", "early, mid or late")]
    [InlineData("what happend betwen 1971 adn 1973", "betwen 1971 adn 1973", "between two dates")]
    [InlineData("Who came on the tenth of February, 1973?", "the tenth of February, 1973", "day, month and year")]
    [InlineData("How were relations half a century ago?", "half a century ago", "so long ago")]
    [InlineData("on 14 July", "14 July", "day of every year")]
    public void A_reading_carries_its_text_and_the_name_of_its_rule(string message, string text, string rule)
    {
        var reading = Assert.Single(Corpus.Read(message));

        Assert.Equal((text, rule), (reading.Text, reading.Rule));
        Assert.Equal(text, message[reading.Start..reading.End]);
    }

    [Theory]
    [InlineData("14 July", "XXXX-07-14")]
    [InlineData("in February", "XXXX-02")]
    [InlineData("around 810", "0810~")]
    [InlineData("around 1800 BCE", "-1799~")]
    [InlineData("31 February 1973", "")]
    public void What_a_span_cannot_say_stands_in_the_Edtf(string text, string edtf) =>
        Assert.Equal(edtf, Assert.Single(Corpus.Read(text)).Edtf);
}
