using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    [JsonConstructor]
    public CardAction()
    {
    }

    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonPropertyName("type")] public string? Type { get; set; }

    /// <summary>The words on the button.</summary>
    [JsonPropertyName("title")] public string? Title { get; set; }
    [JsonPropertyName("image")] public string? Image { get; set; }
    [JsonPropertyName("imageAltText")] public string? ImageAltText { get; set; }
    [JsonPropertyName("text")] public string? Text { get; set; }
    [JsonPropertyName("displayText")] public string? DisplayText { get; set; }

    /// <summary>What is said, sent or opened; its meaning depends on the type.</summary>
    [JsonPropertyName("value"), JsonConverter(typeof(AnyValueConverter))]
    public object? Value { get; set; }

    [JsonPropertyName("channelData"), JsonConverter(typeof(AnyValueConverter))]
    public object? ChannelData { get; set; }

    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that shows and stands for <paramref name="input"/>; its type stays unset.</summary>
    public static CardAction FromString(string input) => new() { Title = input, Value = input };
}
