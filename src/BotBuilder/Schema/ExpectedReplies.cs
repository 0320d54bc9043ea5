using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the answer to a message sent with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    [JsonConstructor]
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = default) => Activities = activities;

    [JsonPropertyName("activities")] public IList<Activity>? Activities { get; set; }
}
