namespace HistoryBot.Bot.Turns;

/// <summary>A reply as it is kept for those who edit the pack.</summary>
/// <param name="Id">Stands in the thumbs below the reply.</param>
/// <param name="Conversation">Where it was said; only from there it can be rated.</param>
/// <param name="Locale">BCP 47 tag as the client sent it; empty if it sent none.</param>
/// <param name="Kind">The kind of the reply contract, such as <c>answer</c>.</param>
/// <param name="Question">As it was typed.</param>
/// <param name="Answer">The words of the reply, without sources.</param>
internal sealed record RecordedReply(
    string Id, ConversationName Conversation, DateTimeOffset Time, string Locale, string Kind, string Question, string Answer);
