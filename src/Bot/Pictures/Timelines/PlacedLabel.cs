namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A label with its place.</summary>
/// <param name="Label">The words.</param>
/// <param name="X">Of the leader and of the words' left edge, without the space between them; pixels.</param>
/// <param name="Above">True above the axis.</param>
/// <param name="Lane">From 0, away from the axis.</param>
internal sealed record PlacedLabel(Label Label, float X, bool Above, int Lane);
