using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction, such as <c>like</c>.</summary>
public class MessageReaction
{
    [JsonConstructor]
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = default) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }

    [JsonExtensionData] public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>();
}
