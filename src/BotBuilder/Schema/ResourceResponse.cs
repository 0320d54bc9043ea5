using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers to a sent activity. The id is absent where the channel gives none.</summary>
public class ResourceResponse
{
    [JsonConstructor]
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = default) => Id = id;

    [JsonPropertyName("id")] public string? Id { get; set; }
}
