using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>Who asks for all of something gets all of it, and who asks for one thing of it gets that.</summary>
public sealed class WholeListSpecs
{
    [Theory]
    [InlineData("In what ways has Pakistan been a help in the war on IS?", "intelligence", "pilots")]
    [InlineData("Give me everything turned up by the search inside the Iraqi mission", "hand grenades", "crates")]
    [InlineData("Give me the gist of how Baghdad warmed to India.", "2000", "6 August 2002")]
    [InlineData("Between 2013 and 2014, what did the two do in defence matters?", "defence pact", "Super Mushak")]
    [InlineData("What did Iraq do with India between 1991 and 2003?", "Taha Yassin Ramadan", "Kashmir")]
    [InlineData("I have a seminar on Iraqi–Indian ties. What can you offer from the article?", "2000", "Kashmir")]
    public void All_of_it_is_told(string question, string one, string other)
    {
        var words = LoadedPack.Shipped.Ask(question).Words();

        Assert.Contains(one, words, StringComparison.Ordinal);
        Assert.Contains(other, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Iraq buy from Pakistan in 2014?", "defence pact")]
    [InlineData("Where were the other weapon supplies found?", "hand grenades")]
    public void One_thing_is_told_alone(string question, string other) =>
        Assert.DoesNotContain(other, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Fact]
    public void Who_stands_by_somebody_is_the_one_named_first() =>
        Assert.StartsWith("6 August 2002", LoadedPack.Shipped.Ask("On which day did Baghdad pass on word that it stood by India over Kashmir?").Words(), StringComparison.Ordinal);
}
