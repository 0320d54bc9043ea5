using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity's text is about, told for machines. All fields but the type are open.</summary>
public class Entity
{
    [JsonConstructor]
    public Entity()
    {
    }

    public Entity(string? type) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }

    [JsonExtensionData] public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>This entity read as a <typeparamref name="T"/>: fields that T declares become its members.</summary>
    public T? GetAs<T>() =>
        JsonSerializer.SerializeToElement(this, GetType(), ActivityJson.Explicit).Deserialize<T>(ActivityJson.Wire);

    /// <summary>Takes type and fields from <paramref name="obj"/>, fields that are null included.</summary>
    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var read = JsonSerializer.SerializeToElement(obj, obj.GetType(), ActivityJson.Explicit).Deserialize<Entity>(ActivityJson.Wire);
        Type = read?.Type;
        Properties = read?.Properties ?? new Dictionary<string, JsonElement>();
    }
}
