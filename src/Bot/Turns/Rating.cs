namespace HistoryBot.Bot.Turns;

/// <summary>The thumb that a person gave a reply.</summary>
internal enum Rating
{
    Like,
    Dislike,
}
