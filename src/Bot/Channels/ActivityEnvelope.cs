using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>The part of an activity that decides whether and where it can be answered, read before the adapter reads the whole.</summary>
internal sealed record ActivityEnvelope(
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("channelId")] string? ChannelId,
    [property: JsonPropertyName("serviceUrl")] string? ServiceUrl,
    [property: JsonPropertyName("deliveryMode")] string? DeliveryMode,
    [property: JsonPropertyName("conversation")] ActivityEnvelope.ConversationId? Conversation)
{
    /// <summary>What keeps this activity from being answered, in words for whoever sent it; null if nothing does.</summary>
    public string? Fault => this switch
    {
        // Activity spec A2010.
        { Type: null or "" } => "The activity has no 'type'. Send a string such as \"message\".",
        { IsAnswered: false } => null,
        // Activity spec A2080.
        { Conversation.Id: null or "" } or { Conversation: null } =>
            $"A {Type} activity needs 'conversation.id': the reply is sent to that conversation.",
        { DeliveryMode: DeliveryModes.ExpectReplies } => null,
        // Activity spec A2300.
        { ServiceUrl: null or "" } =>
            $"A {Type} activity needs 'serviceUrl': replies are posted there. "
            + "To get them in this response instead, set 'deliveryMode' to 'expectReplies'.",
        _ when !Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") =>
            "'serviceUrl' is not an absolute http or https address.",
        _ => null,
    };

    private bool IsAnswered => Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate;

    internal sealed record ConversationId([property: JsonPropertyName("id")] string? Id);
}
