using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>What a question leaves to the one before it: a name in place of another, a deed in place of another, whose, of whom, with whom.</summary>
public sealed class CarriedSpecs
{
    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("Where is Iraq's embassy in Pakistan?", "and Pakistan's in Iraq?", "Baghdad")]
    [InlineData("When did Iraq join the Baghdad Pact?", "And leave?", "1958")]
    [InlineData("When did Iraq join the Baghdad Pact?", "sorry, I meant when did it leave", "1958")]
    [InlineData("Was Hikmat Sulaiman thrown out?", "Alone, or others too?", "consular staff")]
    [InlineData("Which Iraqi ambassador was thrown out in the 1970s?", "What had been found in his embassy?", "arms")]
    [InlineData("Who was Yusuf ibn Zutt?", "Where did his people come from?", "Indus")]
    [InlineData("Who was Pakistan's army chief in the Gulf War?", "When was that war?", "1991")]
    [InlineData("When did Iraq join the Baghdad Pact?", "against which power?", "Soviet Union")]
    [InlineData("When did Iraq leave the Baghdad Pact?", "What was it called afterwards?", "CENTO")]
    [InlineData("When did Iraq join the Baghdad Pact?", "Did it stay in it?", "No")]
    [InlineData("What did Pakistan supply to Iraq against the Islamic State?", "anything besides those?", "pilots")]
    [InlineData("Which pact did both join in 1955?", "and afterwards?", "1958")]
    [InlineData("When was the raid?", "what had been discovered?", "arms")]
    [InlineData("What did Admiral Sirohey oversee?", "Who else did that with him?", "General Aslam Beg.")]
    [InlineData("Who visited India in 2000?", "What did his boss say about Kashmir?", "Saddam Hussein")]
    [InlineData("When was the defence pact signed?", "Where can I find this in the article?", "Post-Ba'athist era")]
    public void It_is_completed_from_what_was_told(string first, string second, string says)
    {
        conversation.Say(first);

        var reply = conversation.Say(second);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.Contains(says, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_of_those_offered_is_enough()
    {
        Assert.Equal(AnswerKind.Clarify, conversation.Say("Where's the embassy?").Kind);

        Assert.StartsWith("In Islamabad.", conversation.Say("Iraq's one").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many Pakistanis were kidnapped in Iraq?", "their names?")]
    [InlineData("When did Iraq leave the Baghdad Pact?", "Together with whom?")]
    [InlineData("Which country did Taha Yassin Ramadan visit?", "with whom did he travel?")]
    [InlineData("Who wrote to Nixon?", "with whom did he write it?")]
    [InlineData("Who was Hikmat Sulaiman?", "What did his boss say?")]
    [InlineData("Did Iraq ever attack Pakistan?", "how many?")]
    public void What_was_not_told_is_not_made_up_from_what_was(string first, string second)
    {
        conversation.Say(first);

        Assert.Equal(AnswerKind.None, conversation.Say(second).Kind);
    }

    [Fact]
    public void A_noun_that_corrects_the_last_question_is_what_is_asked_of()
    {
        conversation.Say("Which city was the summit in?");

        Assert.Equal(AnswerKind.Clarify, conversation.Say("Sorry, not the summit, I meant the embassy. Where is it?").Kind);
        Assert.StartsWith("In Islamabad.", conversation.Say("Iraq's").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_more_recent_of_those_offered_is_told_by_its_date()
    {
        conversation.Say("Tell me about the pact");
        conversation.Say("the Baghdad one");

        Assert.StartsWith("2013.", conversation.Say("And the more recent one, when was it signed?").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_got_better_afterwards_is_of_a_later_time()
    {
        conversation.Say("When were Pakistanis taken hostage in Iraq?");

        var reply = conversation.Say("Did relations get better afterwards?");

        Assert.Equal("2006/..", Assert.Single(reply.Asked).Edtf);
        Assert.All(reply.Citations, c => Assert.True(reply.Asked[0].Span.Overlaps(c.Fact.When!.Span)));
    }
}
