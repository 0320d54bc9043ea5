namespace HistoryBot.Bot.Web;

/// <summary>What embed.js says where the embedding page does not say it otherwise.</summary>
internal sealed record EmbedWords(string Title, string Open, string Close);
