namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>How the words at a mark are set.</summary>
/// <param name="Size">Of the letters, pixels.</param>
/// <param name="Widest">Where lines are broken, pixels.</param>
/// <param name="InOneLine">True to put the date in front of the words, all in one line of any width.</param>
internal readonly record struct LabelStyle(float Size, float Widest, bool InOneLine);
