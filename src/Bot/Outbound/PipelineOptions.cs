using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.Outbound;

/// <summary>How long and how often the bot tries to get an answer of another server.</summary>
internal class PipelineOptions : IValidatableObject
{
    /// <summary>How long the server may take over one attempt.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long all attempts and the pauses between them may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Attempts after the first one.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>
    /// The pause before the first retry; each next one is about twice as long. A server's Retry-After goes first; if that is longer than
    /// all attempts may take, there is no retry.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a host that keeps failing is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TotalTimeout < AttemptTimeout)
        {
            yield return new ValidationResult($"{nameof(TotalTimeout)} must not be shorter than {nameof(AttemptTimeout)}.");
        }
    }
}
