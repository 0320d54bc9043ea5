using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Metamorphic;

/// <summary>What the article says of one country, asked of another; and who did what, asked of those who did not.</summary>
public sealed class OtherCountrySpecs
{
    [Theory]
    [InlineData("how many of the iraqi hostages were killed?")]
    [InlineData("Which Iraqi politician spent three days in Baghdad?")]
    [InlineData("How did the war affect Iran?")]
    [InlineData("Name of Iran's vice-president around the year 2000?")]
    [InlineData("Hi, I need info on Bilawal Bhutto's trip to India")]
    [InlineData("Who supported Pakistan over Kashmir in 2002?")]
    [InlineData("Who called Pakistan a true friend?")]
    [InlineData("What aircraft did Pakistan get in 2014?")]
    [InlineData("Did Pakistan gravitate to India after the Gulf War?")]
    [InlineData("What did Iran do right after the embassy raid?")]
    [InlineData("Until when did Pakistan keep on supporting the Balochistan Liberation Army?")]
    public void It_is_not_claimed_of_the_other(string question) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("how many of the pakistani hostages were killed?", "Two of the 14")]
    [InlineData("Which Pakistani politician spent three days in Baghdad?", "Bilawal Bhutto")]
    [InlineData("How did the war between Iran and Iraq affect Pakistan?", "It was a polarizing issue there")]
    [InlineData("Who called Iraq a true friend?", "Bilawal Bhutto")]
    public void Of_the_country_that_it_is_said_of_it_is_told(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("When Kuwait was overrun, did Islamabad back Iraq?")]
    [InlineData("Did Pakistan back Iraq in the Gulf War?")]
    public void Backing_what_was_done_against_a_country_is_no_backing_of_it(string question) =>
        Assert.StartsWith("No", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Who attacked Iraq in 2003?", "Pakistan.")]
    [InlineData("Who signed the 2013 defence pact on the Pakistani side?", "Iraq and Pakistan.")]
    [InlineData("Which ministers sat on the joint committee of India and Iraq?", "Joint ministerial committees")]
    public void Nobody_is_named_who_did_not_do_it(string question, string wrong) =>
        Assert.DoesNotMatch("^" + wrong, LoadedPack.Shipped.Ask(question).Words());
}
