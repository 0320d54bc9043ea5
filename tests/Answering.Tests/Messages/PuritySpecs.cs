using HistoryBot.Answering.Tests.Contract;
using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Messages;

/// <summary>The same message, memory and pack give the same answer.</summary>
public sealed class PuritySpecs
{
    private const int Every = 40;

    private static readonly string[] Talk =
    [
        "When did the Punjab Rangers raid the Iraqi embassy?", "why?", "more", "source?", "What happened in the early 1970s?", "and in 1991?", "thanks",
    ];

    [Fact]
    public void The_same_question_gets_the_same_answer_again() => Assert.All(
        ListedQuestions.OfFacts(Every), asked => Assert.Equal(asked.Answer.Whole(), LoadedPack.Shipped.Ask(asked.Text).Whole()));

    [Fact]
    public void Another_answerer_of_the_same_pack_says_the_same()
    {
        var other = new Answerer(LoadedPack.Shipped.Pack);
        Assert.All(ListedQuestions.OfFacts(Every), asked => Assert.Equal(
            asked.Answer.Whole(), other.Answer(new Message(asked.Text, "en-GB", LoadedPack.Today), ConversationMemory.Empty).Answer.Whole()));
    }

    [Fact]
    public async Task Two_who_ask_at_once_get_what_each_would_have_got_alone()
    {
        var alone = TalkThrough();
        var both = await Task.WhenAll(Task.Run(TalkThrough), Task.Run(TalkThrough));

        Assert.All(both, talk => Assert.Equal(alone, talk));
    }

    [Fact]
    public void A_memory_is_not_changed_by_what_is_said_after_it()
    {
        var conversation = new Conversation(LoadedPack.Shipped);
        conversation.Say(Talk[0]);
        var (memory, before) = (conversation.Memory, conversation.Memory.Whole());

        conversation.Say("more");

        Assert.Equal(before, memory.Whole());
        Assert.Equal("", ConversationMemory.Empty.Question);
        Assert.Empty(ConversationMemory.Empty.Facts);
    }

    private static List<string> TalkThrough()
    {
        var conversation = new Conversation(LoadedPack.Shipped);
        return [.. Talk.Select(text => conversation.Say(text).Whole() + conversation.Memory.Whole())];
    }
}
