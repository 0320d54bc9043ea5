namespace Microsoft.Bot.Schema;

/// <summary>How a client wants the replies: posted to its <c>serviceUrl</c>, or in the body of the HTTP answer.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}
