using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>A yes or no of a date, and a date of what somebody did: the right date, the right doer, the right place, or that the article does not say.</summary>
public sealed class DateVerdictSpecs
{
    [Theory]
    [InlineData("Did the Zutt rebellion begin in 710?", "No. The article dates that to around 810.")]
    [InlineData("Did the war in Iraq end in 2018?", "No. The article dates that to 2017.")]
    [InlineData("Did the Third Iraq War begin in 2012?", "No. The article dates that to 2013.")]
    [InlineData("did the raid happen in 1974", "No. The article dates that to 10 February 1973.")]
    [InlineData("Did the raid happen on 11 February 1973?", "No. The article dates that to 10 February 1973.")]
    [InlineData("Did diplomatic relations start in 1948?", "No. The article dates that to 1947.")]
    [InlineData("Did Iraq's support for the Baloch end in 1975?", "No. The article dates that to 1973.")]
    [InlineData("Did the Zutt rebellion begin in 810?", "Yes. The article dates that to around 810.")]
    [InlineData("Did the Third Iraq War end in 2017?", "Yes")]
    public void A_beginning_or_an_end_at_another_date_is_denied_with_the_right_one(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did the Zutt rebellion end in 834?")]
    [InlineData("did the war in iraq start in 2003?")]
    [InlineData("Did Iraq's support for the Zutt end in 1975?")]
    public void An_end_that_the_article_leaves_open_or_a_name_that_several_share_is_neither_affirmed_nor_denied(string question) =>
        Assert.Contains(LoadedPack.Shipped.Ask(question).Kind, new[] { AnswerKind.None, AnswerKind.Nearest, AnswerKind.Clarify });

    [Theory]
    [InlineData("Did Bilawal visit Baghdad in 2023?", "The article gives no date for the foreign minister's visit to Baghdad.")]
    [InlineData("Was the news conference in 2017?", "The article gives no date for the news conference.")]
    [InlineData("Did the US troops leave Iraq in 2011?", "The article gives no date for")]
    public void Of_what_has_no_date_that_is_told_to_whoever_asks_it_of_one(string question, string said)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.StartsWith(said, reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When did Kuwait invade Iraq?")]
    [InlineData("When was Iraq invaded by Kuwait?")]
    [InlineData("On what date did Saddam Hussein visit India?")]
    [InlineData("When did India visit Iraq?")]
    public void What_another_did_has_no_date(string question) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("When was Kuwait invaded by Iraq?", "1990")]
    [InlineData("When did Iraq's vice-president visit India?", "2000")]
    [InlineData("When did Saddam Hussein support India over Kashmir?", "6 August 2002")]
    [InlineData("Did Taha Yassin Ramadan visit India in 2000?", "Yes")]
    [InlineData("Did Saddam visit India in 2000?", "No, it was Taha Yassin Ramadan")]
    public void What_the_right_one_did_has(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("What happened in Baghdad in 1973?", "The article has nothing of Baghdad dated 1973.")]
    [InlineData("What happened in Baghdad in 1958?", "The article has nothing of Baghdad dated 1958.")]
    [InlineData("What went on in Islamabad in the 1950s?", "The article has nothing of Islamabad dated 1950–1959.")]
    public void What_happened_elsewhere_at_that_time_is_only_pointed_to(string question, string said)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.StartsWith(said, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_happened_in_the_town_at_that_time_is_told_alone()
    {
        var reply = LoadedPack.Shipped.Ask("What happened in Islamabad in 1973?");

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.All(reply.Citations, c => Assert.Contains(c.Fact.Where, w => w is "islamabad" or "iraqi-embassy"));
    }

    [Fact]
    public void A_capital_that_stands_for_its_country_is_no_place() =>
        Assert.Equal(AnswerKind.Answer, LoadedPack.Shipped.Ask("what did Baghdad do in 1972?").Kind);
}
