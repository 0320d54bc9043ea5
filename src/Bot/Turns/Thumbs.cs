using HistoryBot.Answering;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>
/// The thumbs below a reply. Web Chat sends back the thumb that was pressed, but not below which message, so the reply's id stands in the
/// thumb's own <c>@id</c>.
/// </summary>
internal static class Thumbs
{
    /// <summary>The event that Web Chat sends.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    private const string Prefix = "urn:feedback:";
    private const string Like = ":like";
    private const string Dislike = ":dislike";

    /// <summary>Channels whose client draws thumbs; others have their own way, or none.</summary>
    private static readonly string[] DrawnIn = [Microsoft.Bot.Connector.Channels.Directline, Microsoft.Bot.Connector.Channels.Webchat];

    public static bool AreDrawn(ConversationName conversation, AnswerKind kind) =>
        DrawnIn.Contains(conversation.Channel) && kind is AnswerKind.Answer or AnswerKind.Nearest or AnswerKind.None;

    /// <summary>The <c>potentialAction</c> of a schema.org Message.</summary>
    public static List<Dictionary<string, object>> Below(string replyId) =>
    [
        new() { ["@type"] = "LikeAction", ["@id"] = Prefix + replyId + Like },
        new() { ["@type"] = "DislikeAction", ["@id"] = Prefix + replyId + Dislike },
    ];

    /// <summary>Which reply was rated, and how; null if the event does not tell.</summary>
    public static (string ReplyId, Rating Rating)? Read(Activity feedback) => (feedback.Entities ?? [])
        .Select(entity => entity?.GetAs<Dictionary<string, object?>>()?.GetValueOrDefault("@id")?.ToString())
        .Select(Parse)
        .FirstOrDefault(pressed => pressed is not null);

    private static (string ReplyId, Rating Rating)? Parse(string? id) =>
        id?.StartsWith(Prefix, StringComparison.Ordinal) != true ? null
        : id.EndsWith(Like, StringComparison.Ordinal) ? (Between(id, Like), Rating.Like)
        : id.EndsWith(Dislike, StringComparison.Ordinal) ? (Between(id, Dislike), Rating.Dislike)
        : null;

    private static string Between(string id, string ending) => id.Length >= Prefix.Length + ending.Length ? id[Prefix.Length..^ending.Length] : "";
}
