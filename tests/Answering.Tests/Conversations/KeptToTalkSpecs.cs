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
    [InlineData("Did Iraq recognise Bangladesh?", "how did Pakistan respond?")]
    [InlineData("What was the Zutt Rebellion?", "how long did it go on?")]
    public void What_has_nothing_to_do_with_it_is_not_told(string first, string second)
    {
        conversation.Say(first);

        var reply = conversation.Say(second);

        Assert.Equal((AnswerKind.None, 0), (reply.Kind, reply.Citations.Count));
    }

    [Theory]
    [InlineData("Where is Pakistan's embassy?", "any consulate too?", AnswerKind.None)]
    [InlineData("Where is Iraq's embassy?", "any consulate too?", AnswerKind.Answer)]
    public void What_somebody_has_too_is_not_told_of_another(string first, string second, AnswerKind kind)
    {
        conversation.Say(first);

        Assert.Equal(kind, conversation.Say(second).Kind);
    }

    [Theory]
    [InlineData("And what was the pact called after Iraq left?", "who was it directed against?", "Soviet Union")]
    [InlineData("Which Pakistani leader complained to the American president in 1973?", "What office did he hold?", "Prime Minister")]
    [InlineData("Was Pakistan for the 2003 war?", "why not?", "Public pressure")]
    [InlineData("Where is the Iraqi consulate-general?", "and the other way round?", "Baghdad")]
    [InlineData("Where is Iraq's embassy?", "what about Pakistan's in Iraq?", "Baghdad")]
    [InlineData("Tell me about Bilawal's visit", "how long did it last?", "Three days")]
    [InlineData("When did Bugti defect?", "who was prime minister then?", "Zulfikar Ali Bhutto")]
    [InlineData("Which ambassador was expelled?", "not him, the one who gave the news conference", "Karim")]
    [InlineData("who founded the banu zutt", "against whom did they rebel", "The Abbasid Caliphate")]
    [InlineData("What did Pakistan do in 1972? I mean, what did Iraq do in 1972?", "who did that?", "Iraq")]
    public void What_it_or_he_means_is_what_was_spoken_of(string first, string second, string says)
    {
        conversation.Say(first);

        Assert.Contains(says, conversation.Say(second).Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Back to the Zutt. Where were they from?", "Indus Valley")]
    [InlineData("back to the Zutt: what was their way of fighting?", "guerrilla")]
    [InlineData("OK, back to the Baghdad Pact. Whom was it directed against?", "Soviet Union")]
    public void What_is_gone_back_to_is_what_it_means_whatever_was_spoken_of_last(string back, string says)
    {
        conversation.Say("For whom had the Stingers been meant?");

        Assert.Contains(says, conversation.Say(back).Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Who trained some Iraqi pilots?", "What else did Pakistan give Iraq?", "weapons and ammunition")]
    [InlineData("What did Ambassador Karim say?", "What had Pakistan supplied?", "medical care")]
    [InlineData("Who were the weapons in the crates meant for?", "and what happened to the rebels?", "dismantl")]
    public void For_what_comes_closest_vouches_what_was_told_beside_it(string first, string second, string says)
    {
        conversation.Say(first);

        Assert.Contains(says, conversation.Say(second).Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Who is Hikmat Sulaiman?", "What had Pakistan supplied?")]
    [InlineData("How many Pakistanis were taken hostage?", "and the names of the dead?")]
    public void Nothing_vouches_for_what_was_told_elsewhere(string first, string second)
    {
        conversation.Say(first);

        Assert.Equal(AnswerKind.None, conversation.Say(second).Kind);
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
