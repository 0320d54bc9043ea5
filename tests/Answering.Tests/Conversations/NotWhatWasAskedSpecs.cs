using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>What is told of the same matter, but of another title, measure, thing, cause or clause than is asked, is no answer.</summary>
public sealed class NotWhatWasAskedSpecs
{
    [Theory]
    [InlineData("Which general wrote to Nixon?")]
    [InlineData("Which weapons did Iraq use when invading Kuwait?")]
    [InlineData("What monetary value did the Iraqi subsidies to the Balochistan Liberation Army reach?")]
    [InlineData("Did Pakistan send peacekeepers to Iraq once the US asked for them?")]
    [InlineData("Was Benazir Bhutto ever a guest in Baghdad?")]
    [InlineData("Did Nixon ever write back to Bhutto, and what did he say?")]
    public void It_is_refused(string message) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(message).Kind);

    [Theory]
    [InlineData("Which prime minister wrote to Nixon?", "Zulfikar Ali Bhutto")]
    [InlineData("Which weapons did the police find at the embassy?", "hand grenades")]
    [InlineData("Did the US ask Pakistan for peacekeepers?", "Yes")]
    [InlineData("Which general stabilised Balochistan and which one oversaw the deployment in the Gulf War?", "Beg")]
    public void What_was_asked_is_told(string message, string told) => Assert.Contains(told, LoadedPack.Shipped.Ask(message).Words(), StringComparison.Ordinal);
}
