using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>Until a year means no longer than that; whoever is accused, or is named by the question itself, is no answer.</summary>
public sealed class UntilSpecs
{
    [Theory]
    [InlineData("Iraq was in CENTO until 1959, right?", "Yes")]
    [InlineData("Iraq was in CENTO until 1979, right?", "No")]
    [InlineData("Did Iraq stay in the Baghdad Pact until 1958?", "Yes")]
    [InlineData("Iraq stayed in the Baghdad Pact until 1965, right?", "No")]
    public void Until_a_year_is_judged_by_the_end(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Was Pakistan in CENTO until 1979?")]
    [InlineData("What office did Nixon hold?")]
    [InlineData("Whose missiles were sold to Iran?")]
    [InlineData("How much cash in dinars did the Baloch fighters get from Baghdad?")]
    public void What_has_no_end_or_is_told_of_another_is_not_claimed(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("Who were the missiles sold to?", "Iran")]
    [InlineData("How much of the population was under threat?", "Half")]
    [InlineData("Did the West encourage Iraq to invade Kuwait?", "General Beg accused")]
    public void What_is_told_of_it_is_answered(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);
}
