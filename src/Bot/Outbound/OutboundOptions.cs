using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.Outbound;

/// <summary>How long and how often the bot tries to deliver a reply.</summary>
internal sealed class OutboundOptions : IValidatableObject
{
    public const string Section = "Outbound";

    /// <summary>
    /// How long a channel's server may take over one attempt. The Emulator never answers for a conversation that it has forgotten.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all attempts and the pauses between them may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>Attempts after the first one.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>The pause before the first retry; each next one is about twice as long. A server's Retry-After goes first.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Replies under way to one host at a time; others wait, but never for another host.</summary>
    [Range(1, 256)]
    public int MaxPerHost { get; set; } = 16;

    /// <summary>How long a host that keeps failing is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Replies that may wait in one conversation; more are dropped.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingPerConversation { get; set; } = 64;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TotalTimeout < AttemptTimeout)
        {
            yield return new ValidationResult($"{nameof(TotalTimeout)} must not be shorter than {nameof(AttemptTimeout)}.");
        }
    }
}
