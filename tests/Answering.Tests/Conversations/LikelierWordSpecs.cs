using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>Yes or no in words that no listed question has: the likelier word is said where it is likely enough, and none where it is not.</summary>
public sealed class LikelierWordSpecs
{
    [Theory]
    [InlineData("Was everybody in Pakistan of one mind on the Kuwait war?")]
    [InlineData("So Pakistan warned Baghdad before going into its embassy?")]
    [InlineData("Did the two countries drift apart because of the state visits?")]
    [InlineData("Was Zia eager to send his men into battle?")]
    [InlineData("Did Saddam succeed in using Baloch fighters against Iran's attention?")]
    public void What_the_article_contradicts_is_denied(string question) => Assert.StartsWith("No", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("did pakistan oppose the iraq war of 2003")]
    [InlineData("Had Pakistan any objection to the war on Iraq?")]
    [InlineData("Is there a Pakistani embassy in Iraq?")]
    [InlineData("Did Iraqi pilots learn to fly in Pakistan?")]
    public void What_the_article_says_is_affirmed(string question) => Assert.StartsWith("Yes", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did the ministers' visits improve Pakistan's ties with Norway?")]
    [InlineData("Did the Zutt come from Anatolia?")]
    [InlineData("Did Rushdi Al-Ani sing at the press conference?")]
    [InlineData("Was Benazir Bhutto ever a guest in Baghdad?")]
    public void What_it_says_nothing_of_is_neither(string question) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);
}
