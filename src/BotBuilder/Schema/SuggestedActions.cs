using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons shown under a message until the user says something.</summary>
public class SuggestedActions
{
    [JsonConstructor]
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Ids of the participants that see the buttons; absent or empty: all.</summary>
    [JsonPropertyName("to")] public IList<string>? To { get; set; }

    [JsonPropertyName("actions")] public IList<CardAction>? Actions { get; set; }
}
