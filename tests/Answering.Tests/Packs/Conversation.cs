namespace HistoryBot.Answering.Tests.Packs;

/// <summary>Messages of one person in a row.</summary>
internal sealed class Conversation(LoadedPack pack)
{
    public ConversationMemory Memory { get; private set; } = ConversationMemory.Empty;

    public Answer Say(string text)
    {
        (var answer, Memory) = pack.Answerer.Answer(new Message(text, "en-GB", LoadedPack.Today), Memory);
        return answer;
    }
}
