namespace HistoryBot.Answering.Evaluating;

/// <summary>A message that was put to the bot, with what it said and what that is worth.</summary>
/// <param name="Conversation">The conversation that the message is of.</param>
/// <param name="Number">The message's place in it, from 1.</param>
/// <param name="Answer">The reply.</param>
/// <param name="Judgement">What the reply is worth.</param>
public sealed record JudgedTurn(ExpectedConversation Conversation, int Number, Answer Answer, Judgement Judgement)
{
    /// <summary>The message with what was expected.</summary>
    public ExpectedTurn Turn => Conversation.Turns[Number - 1];

    /// <summary>Holds the conversation from its beginning, each message on the memory of those before it.</summary>
    public static IReadOnlyList<JudgedTurn> AllOf(ExpectedConversation conversation, Answerer answerer)
    {
        var (turns, memory) = (new List<JudgedTurn>(conversation.Turns.Count), ConversationMemory.Empty);
        foreach (var turn in conversation.Turns)
        {
            (var answer, memory) = answerer.Answer(new Message(turn.Text, conversation.Locale, conversation.Now), memory);
            turns.Add(new JudgedTurn(conversation, turns.Count + 1, answer, Judge.Of(turn.Expectation, answer)));
        }

        return turns;
    }
}
