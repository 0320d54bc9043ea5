using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.Limits;

/// <summary>
/// How much of the server one caller may use, whatever door it comes to. Direct Line has limits of its own beside these. Where instances
/// share a Redis, what is done in a second or a minute is counted over all of them, and connections by each for itself.
/// </summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>
    /// Requests that one address may send in a second, twice as many at once; of all instances together, twice as many in every two seconds
    /// by the clock. Default: 500; a school has one address.
    /// </summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 500;

    /// <summary>
    /// The same for one token of Direct Line. Default: 50; a page polls once a second. A channel's token stands for all of its users and
    /// counts as an address.
    /// </summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecondOfToken { get; set; } = 50;

    /// <summary>Activities that one conversation of a channel may send in a minute, as many at once. Default: 120.</summary>
    [Range(1, 100_000)]
    public int ActivitiesPerConversation { get; set; } = 120;

    /// <summary>Connections that one address may have open; known proxies are not counted. Default: 1,000.</summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>Connections that all together may have open. Default: 20,000.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 20_000;

    /// <summary>How long a client may take over the head of a request. Default: 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second that a client must keep up with a body, after five seconds of grace. Default: 240.</summary>
    [Range(1, 1 << 20)]
    public int BodyRate { get; set; } = 240;
}
