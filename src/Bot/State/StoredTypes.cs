using System.Text.Json;

namespace HistoryBot.Bot.State;

/// <summary>The types that may be stored, by the name that is stored with them. Nothing else is ever made from what a file says.</summary>
internal sealed class StoredTypes(params Type[] types)
{
    // What lacks a part is no older form that could be guessed at: it is not read.
    private static readonly JsonSerializerOptions Json = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 64,
    };

    private readonly Dictionary<string, Type> types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Name and UTF-8 JSON of a value.</summary>
    /// <exception cref="NotSupportedException">The value's type is not one of those that are stored.</exception>
    public (string Name, byte[] Json) Write(object value)
    {
        var type = value.GetType();
        return types.GetValueOrDefault(type.Name) == type
            ? (type.Name, JsonSerializer.SerializeToUtf8Bytes(value, type, Json))
            : throw new NotSupportedException($"{type} is not stored: enter it where {nameof(StoredTypes)} is made.");
    }

    /// <summary>Null if it cannot be read: by another version, or of a type that is no longer stored.</summary>
    public object? Read(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            return types.TryGetValue(name, out var type) ? JsonSerializer.Deserialize(json, type, Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
