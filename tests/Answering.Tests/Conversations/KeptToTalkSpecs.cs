using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>A follow-up is answered from what is spoken of, or not at all.</summary>
public sealed class KeptToTalkSpecs
{
    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("What was created in 1981 in the Middle East?", "Which countries joined it?")]
    [InlineData("What was created in 1981 in the Middle East?", "who are its members?")]
    [InlineData("When did Iraq join the Baghdad Pact?", "who else was in it?")]
    [InlineData("How many Pakistanis were taken hostage?", "Who took them?")]
    [InlineData("Who is Hikmat Sulaiman?", "Did he write to Nixon about it?")]
    public void What_has_nothing_to_do_with_it_is_not_told(string first, string second)
    {
        conversation.Say(first);

        var reply = conversation.Say(second);

        Assert.Equal((AnswerKind.None, 0), (reply.Kind, reply.Citations.Count));
    }

    [Theory]
    [InlineData("And what was the pact called after Iraq left?", "who was it directed against?", "Soviet Union")]
    [InlineData("Which Pakistani leader complained to the American president in 1973?", "What office did he hold?", "Prime Minister")]
    [InlineData("Was Pakistan for the 2003 war?", "why not?", "Public pressure")]
    [InlineData("Where is the Iraqi consulate-general?", "and the other way round?", "Baghdad")]
    [InlineData("What did Pakistan do in 1972? I mean, what did Iraq do in 1972?", "who did that?", "Iraq")]
    public void What_it_or_he_means_is_what_was_spoken_of(string first, string second, string says)
    {
        conversation.Say(first);

        Assert.Contains(says, conversation.Say(second).Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the second one again please?", "agriculture.")]
    [InlineData("and the last on the list?", "trade.")]
    public void One_of_a_list_is_told_again_by_its_number(string which, string says)
    {
        conversation.Say("In what areas do they want to work together?");

        Assert.Equal(says, conversation.Say(which).Sentences[0].Text, ignoreCase: true);
    }

    [Fact]
    public void A_number_beyond_the_list_is_not_told()
    {
        conversation.Say("In what areas do they want to work together?");

        Assert.Equal(AnswerKind.None, conversation.Say("and the fifth?").Kind);
    }
}
