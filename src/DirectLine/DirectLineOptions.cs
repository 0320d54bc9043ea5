using System.ComponentModel.DataAnnotations;

namespace HistoryBot.DirectLine;

/// <summary>Who the bot is, which keys it uses and how long things last.</summary>
internal sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>The bot's name in its activities. Default: Bot.</summary>
    [Required]
    public string BotName { get; set; } = "Bot";

    /// <summary>The text whose bytes sign tokens. Default: none; one is made at the start, and tokens end with the process.</summary>
    [MinLength(32)]
    public string? SigningKey { get; set; }

    /// <summary>What a page's server must show to get a token from <c>tokens/generate</c>. Default: none; anybody may have a token.</summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>The site as clients see it, such as <c>https://chat.example</c>. Default: none; taken from each request and its proxy.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Long, because Web Chat gives up for ever at the first expired one. Default: a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a conversation is kept that nobody asks for and no socket listens to. Default: a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdleTime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long the bot may take over one turn before it is cancelled. Default: a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a socket may take over one frame before it is given up; the client comes back and loses nothing. Default: 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(20);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult($"{nameof(PublicAddress)} must be an absolute http or https address.");
        }
    }
}
