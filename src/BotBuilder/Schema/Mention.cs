using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A participant named in the text.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    [JsonPropertyName("mentioned")] public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words in the activity's text that name the participant.</summary>
    [JsonPropertyName("text")] public string? Text { get; set; }
}
