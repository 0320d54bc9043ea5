using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>A user's name among those of all channels, if it is one that nobody else can take.</summary>
internal readonly record struct UserName(string Channel, string Id)
{
    private const string VouchedPrefix = "dl_";

    /// <summary>Who sent an activity; null if the channel names nobody, or does not vouch for the name.</summary>
    /// <remarks>
    /// Our own Direct Line vouches for what it says, see its <c>ChannelUser</c>, and has no service to reply to. At Azure's, clients may call
    /// themselves anything, but for names that begin with dl_: those are bound to a token where enhanced authentication is on.
    /// https://learn.microsoft.com/azure/bot-service/bot-builder-security-enhanced
    /// </remarks>
    public static UserName? Of(IActivity activity) => activity.From?.Id is { Length: > 0 } id && !IsOwnChoice(activity, id)
        ? new(activity.ChannelId ?? "", id)
        : null;

    private static bool IsOwnChoice(IActivity activity, string id) =>
        activity.ChannelId is Microsoft.Bot.Connector.Channels.Directline or Microsoft.Bot.Connector.Channels.Webchat
        && !string.IsNullOrEmpty(activity.ServiceUrl)
        && !id.StartsWith(VouchedPrefix, StringComparison.Ordinal);
}
