using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>()).OfType<Mention>()];

    public T? GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T typed => typed,
        JsonElement element => element.Deserialize<T>(ActivityJson.Wire),
        var other => throw new InvalidCastException($"The channel data is a {other.GetType().Name}, not a {typeof(T).Name}."),
    };

    public bool TryGetChannelData<T>([MaybeNullWhen(false)] out T instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or NotSupportedException)
        {
            return false;
        }
    }
}
