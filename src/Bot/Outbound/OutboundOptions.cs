using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Outbound;

/// <summary>How patient the bot is with other servers: at the top with those that take its replies, below with each of the others.</summary>
internal sealed class OutboundOptions : PipelineOptions
{
    public const string Section = "Outbound";

    public OutboundOptions()
    {
        // The Emulator never answers for a conversation that it has forgotten.
        AttemptTimeout = TimeSpan.FromSeconds(10);
        TotalTimeout = TimeSpan.FromSeconds(40);
        Retries = 3;
    }

    /// <summary>Replies under way to one host at a time; others wait, but never for another host.</summary>
    [Range(1, 256)]
    public int MaxPerHost { get; set; } = 16;

    /// <summary>Replies that may wait in one conversation; more are dropped.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingPerConversation { get; set; } = 64;

    /// <summary>The login service that gives the bot its tokens for channels.</summary>
    [ValidateObjectMembers]
    public PipelineOptions Tokens { get; set; } = new();

    /// <summary>Where the keys are published by which callers' tokens are checked. Callers wait for it.</summary>
    [ValidateObjectMembers]
    public PipelineOptions OpenId { get; set; } = new();

    /// <summary>The Direct Line at Azure, where a page's token comes from. Somebody looks at an empty page meanwhile.</summary>
    [ValidateObjectMembers]
    public PipelineOptions DirectLine { get; set; } = new();

    /// <summary>
    /// The Redis server that keeps the state; one that is restarted is back in a second or two. A turn may wait twice for one that is out, and
    /// channels wait 15 s for a turn.
    /// </summary>
    [ValidateObjectMembers]
    public PipelineOptions Redis { get; set; } = new()
    {
        TotalTimeout = TimeSpan.FromSeconds(7),
        Retries = 8,
        FirstDelay = TimeSpan.FromMilliseconds(50),
        BreakDuration = TimeSpan.FromSeconds(1),
    };
}
