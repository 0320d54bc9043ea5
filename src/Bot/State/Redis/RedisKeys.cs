using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HistoryBot.Bot.Turns;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>
/// The names of what is kept. What must change together stands in braces, by which a cluster puts it into one place.
/// </summary>
internal static class RedisKeys
{
    public const string Prefix = "history:";

    /// <summary>The version of this layout.</summary>
    public const string Schema = Prefix + "schema";

    /// <summary>The key of Direct Line's tokens.</summary>
    public const string SigningKey = Prefix + "direct-line-key";

    /// <summary>Turns that the bot is not done with, by the time in ms when a living process would be.</summary>
    public const string Unfinished = Prefix + "unfinished";

    /// <summary>Conversations with replies, by the time in ms of the last one.</summary>
    public const string Replies = Prefix + "replies";

    /// <summary>The channel on which processes tell each other that a conversation has gone on.</summary>
    public const string Changed = Prefix + "changed";

    /// <summary>The channel on which processes tell each other what is shown and not kept.</summary>
    public const string Shown = Prefix + "shown";

    public static RedisKey Item(string key) => $"{Prefix}item:{key}";

    /// <summary>Who a conversation's user is, how far it has gone, and the turn that is under way: a hash.</summary>
    public static RedisKey Head(string conversation) => Of(conversation, "head");

    /// <summary>What was said, by its position: a sorted set.</summary>
    public static RedisKey Log(string conversation) => Of(conversation, "log");

    /// <summary>What waits for the bot, the one under way included: a list.</summary>
    public static RedisKey Turns(string conversation) => Of(conversation, "turns");

    /// <summary>The name of the hold on a conversation's turns; expires.</summary>
    public static RedisKey Hold(string conversation) => Of(conversation, "hold");

    /// <summary>How often something was done in the window of this number; expires.</summary>
    /// <param name="what">May hold anything.</param>
    public static RedisKey Rate(string what, long number) => Of(Hash(what), string.Create(CultureInfo.InvariantCulture, $"rate:{number}"));

    /// <summary>How a conversation of any channel is called here: their ids may hold anything.</summary>
    public static string Tag(ConversationName conversation) => Tag(conversation.Channel, conversation.Id);

    /// <summary>The ids of a conversation's replies, by time in ms: a sorted set.</summary>
    public static RedisKey RepliesOf(string tag) => Of(tag, "replies");

    /// <summary>A reply and its thumb: a hash.</summary>
    public static RedisKey Reply(string tag, string id) => Of(tag, "reply:" + id);

    /// <summary>The ids of the conversations in which a user spoke, by the time in ms of the last time: a sorted set.</summary>
    public static RedisKey ConversationsOf(UserName user) => Of(Tag(user.Channel, user.Id), "conversations");

    private static string Tag(string channel, string id) => Hash($"{channel}\n{id}");

    private static string Hash(string name) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static RedisKey Of(string tag, string part) => $"{Prefix}{{{tag}}}:{part}";
}
