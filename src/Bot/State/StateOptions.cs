using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.State;

/// <summary>Where the bot keeps what was said, how long, and how much of it.</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    public const string RedisSetting = Section + ":" + nameof(Redis);

    /// <summary>The connection string of a Redis, Valkey or Garnet server that any number of instances share. Default: none; one file of the data folder.</summary>
    public string? Redis { get; set; }

    /// <summary>How long an instance that died over a conversation's turns keeps others from them. Default: 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TurnLease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Days after which what was said is deleted; 0 keeps it for ever. Default: 30.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; set; } = 30;

    /// <summary>Largest size of the database file in megabytes; beyond that nothing new is stored. Default: 2,048.</summary>
    [Range(1, 1_000_000)]
    public int MaxMegabytes { get; set; } = 2_048;

    /// <summary>The same as <see cref="RetentionDays"/>; null for ever.</summary>
    public TimeSpan? Retention => RetentionDays == 0 ? null : TimeSpan.FromDays(RetentionDays);
}
