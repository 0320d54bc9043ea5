namespace HistoryBot.Bot.Pictures;

/// <summary>A finished picture.</summary>
/// <param name="Png">The file.</param>
/// <param name="Tag">Strong entity tag of its bytes, in quotation marks.</param>
internal sealed record DrawnPicture(byte[] Png, string Tag);
