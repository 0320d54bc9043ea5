using System.ComponentModel.DataAnnotations;

namespace HistoryBot.DirectLine;

/// <summary>Who the bot is, which keys it uses and how long things last.</summary>
internal sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>The bot's name in its activities. Default: Bot.</summary>
    [Required]
    public string BotName { get; set; } = "Bot";

    /// <summary>The text whose bytes sign tokens. Default: none; the host's <see cref="ISigningKeySource"/> is asked.</summary>
    [MinLength(32, ErrorMessage = "DirectLine:SigningKey is too short. Give it at least 32 characters, or leave it out: the bot then makes a key.")]
    public string? SigningKey { get; set; }

    /// <summary>
    /// What a page's server must show to get a token from <c>tokens/generate</c>. Default: none; programs on this machine may have a token,
    /// nobody else.
    /// </summary>
    [MinLength(16, ErrorMessage = "DirectLine:Secret is too short. Give it at least 16 characters, or leave it out: then only programs on this machine get tokens.")]
    public string? Secret { get; set; }

    /// <summary>The site as clients see it, such as <c>https://chat.example</c>. Default: none; taken from each request.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Origins such as <c>https://site.example</c> whose pages may use the channel, beside its own. Default: none.</summary>
    public IList<string> AllowedOrigins { get; } = [];

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

        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return new ValidationResult(
                $"{nameof(AllowedOrigins)}: '{origin}' is no origin. Write scheme and host, such as https://site.example.");
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && text.TrimEnd('/').Equals(address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
