using HistoryBot.Answering.Evaluating;
using HistoryBot.Answering.Tests.Packs;

namespace HistoryBot.Answering.Tests.Metamorphic;

/// <summary>What a message and a change of it were answered.</summary>
internal sealed record Difference(string Said, Answer Before, Answer After)
{
    /// <summary>True where both replies are of one kind and tell the same facts in the same order.</summary>
    public bool IsNone => Before.Kind == After.Kind && Facts(Before).SequenceEqual(Facts(After));

    /// <summary>Puts the changed message to the bot at the beginning of a conversation.</summary>
    public static Difference Of(JudgedTurn turn, Func<string, string> change)
    {
        var (said, conversation) = (change(turn.Turn.Text), turn.Conversation);
        return new Difference(said, turn.Answer, Ask(said, conversation));
    }

    /// <summary>The reply to a first message.</summary>
    public static Answer Ask(string text, ExpectedConversation conversation) =>
        LoadedPack.Shipped.Answerer.Answer(new Message(text, conversation.Locale, conversation.Now), ConversationMemory.Empty).Answer;

    public override string ToString() => $"{Said} → {After.Kind} {string.Join(' ', Facts(After))}, not {Before.Kind} {string.Join(' ', Facts(Before))}";

    private static IEnumerable<string> Facts(Answer answer) => answer.Citations.Select(c => c.Fact.Id).Distinct();
}
