using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>What the article says in one word, readers ask for in others: formal, colloquial, and names that are not the article's.</summary>
public sealed class OtherWordsSpecs
{
    [Theory]
    [InlineData("Who set off the Zutt revolt?", "Yusuf ibn Zutt")]
    [InlineData("What did the Zutt do to earn their bread?", "mercenaries")]
    [InlineData("hi! until when did Baghdad keep paying the Baloch fighters?", "Until 1973.")]
    [InlineData("Until what year was the Iraqi patronage of the Baloch insurgents maintained?", "1973")]
    [InlineData("Which country espoused the campaign against Iraq?", "Pakistan.")]
    [InlineData("Did Pakistan take exception to the war of 2003?", "Yes, Pakistan announced in 2003 that it was opposed")]
    [InlineData("Which empire was enfeebled by the Zutt raids?", "The Abbasid Empire.")]
    [InlineData("Could you find out when the Gulf Arab monarchies' council was set up?", "1981")]
    public void It_is_answered(string question, string says) =>
        Assert.Contains(says, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did Pakistan sack its own ambassador?")]
    [InlineData("Did Iraq ask for Pakistani mercenaries?")]
    [InlineData("Was the king of Iraq poisoned?")]
    public void What_is_only_near_is_not(string question) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);
}
