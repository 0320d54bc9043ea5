using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests;

internal sealed record ReceivedReply(string Method, string Path, string? ContentType, string? Authorization, string Body)
{
    public bool HasToken => Authorization is not null;

    public JsonNode Activity { get; } = JsonNode.Parse(Body)!;

    public string? IdOf(string field) => (string?)Activity[field]!["id"];

    public string? Text => (string?)Activity["text"];
}
