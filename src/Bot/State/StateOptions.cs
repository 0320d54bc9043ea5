using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.State;

/// <summary>How long the bot keeps what was said, and how much of it.</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    /// <summary>Days after which what was said is deleted; 0 keeps it for ever. Default: 30.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; set; } = 30;

    /// <summary>Largest size of the database file in megabytes; beyond that nothing new is stored. Default: 2,048.</summary>
    [Range(1, 1_000_000)]
    public int MaxMegabytes { get; set; } = 2_048;
}
