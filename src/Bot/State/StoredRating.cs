namespace HistoryBot.Bot.State;

/// <summary>How a thumb is written in the database, and told on the command line.</summary>
internal static class StoredRating
{
    public const string Like = "like";
    public const string Dislike = "dislike";
}
