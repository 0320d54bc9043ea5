namespace HistoryBot.Bot.Turns;

/// <summary>What the bot says where it cannot answer.</summary>
/// <param name="Apology">When a turn fails.</param>
internal sealed record TurnPhrases(string Apology);
