namespace HistoryBot.Bot.Web;

/// <summary>The sentences of chat.js.</summary>
internal sealed record PageWords(string Connecting, string Lost, string Unavailable);
