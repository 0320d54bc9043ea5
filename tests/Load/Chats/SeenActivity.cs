using System.Text.Json;

namespace HistoryBot.Load.Chats;

/// <summary>What matters of an activity that a client was shown.</summary>
/// <param name="ClientId">The client's own id, in an echo.</param>
/// <param name="Year">How an answer read the year that it was asked for.</param>
internal sealed record SeenActivity(string Id, bool IsFromBot, string? ReplyToId, string? ClientId, string? Year)
{
    public static SeenActivity Read(JsonElement activity) => new(
        TextOf(activity, "id") ?? "",
        activity.TryGetProperty("from", out var from) && TextOf(from, "role") == "bot",
        TextOf(activity, "replyToId"),
        activity.TryGetProperty("channelData", out var channel) ? TextOf(channel, "clientActivityID") : null,
        activity.TryGetProperty("channelData", out channel) ? YearOf(channel) : null);

    private static string? YearOf(JsonElement channel) =>
        channel.ValueKind == JsonValueKind.Object && channel.TryGetProperty("answer", out var answer)
        && answer.TryGetProperty("asked", out var asked) && asked.GetArrayLength() > 0
            ? TextOf(asked[0], "edtf")
            : null;

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
