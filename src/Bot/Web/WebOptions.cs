using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Web;

/// <summary>Who may show the chat page, and whose Direct Line it uses.</summary>
internal sealed partial class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>
    /// Sites whose pages may show the chat in a frame, such as <c>https://www.example</c> or <c>https://*.example</c>; <c>*</c> for all.
    /// Default: none but our own.
    /// </summary>
    public IList<string> AllowedEmbedders { get; } = [];

    /// <summary>The secret of a bot's Direct Line channel at Azure. Default: none; the page uses the bot's own Direct Line.</summary>
    [MinLength(16, ErrorMessage = "Web:DirectLineSecret is too short for a secret of Azure's Direct Line. Copy it whole, or leave it out: the page then uses the bot's own channel.")]
    public string? DirectLineSecret { get; set; }

    /// <summary>The Direct Line that knows the secret. Default: Azure's; the region's own for bots that must stay in one.</summary>
    [Required]
    public Uri DirectLineAddress { get; set; } = new("https://directline.botframework.com/v3/directline");

    /// <summary>Chats that one address may begin or resume in a minute, as many at once. Default: 600; a school has one address.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 600;

    /// <summary>Whether the page talks to the Direct Line that knows the secret.</summary>
    public bool UsesSecret => DirectLineSecret is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var embedder in AllowedEmbedders.Where(embedder => !Origin().IsMatch(embedder)))
        {
            yield return new ValidationResult(
                $"{nameof(AllowedEmbedders)}: '{embedder}' is not an origin. Write it like https://www.example, without path.");
        }

        // The secret goes there: never in the clear over a network.
        if (!DirectLineAddress.IsAbsoluteUri || (DirectLineAddress.Scheme != Uri.UriSchemeHttps && !DirectLineAddress.IsLoopback))
        {
            yield return new ValidationResult($"{nameof(DirectLineAddress)} must be an absolute https address.");
        }
    }

    // A host-source of Content Security Policy without path; anything else could say more than who may embed.
    [GeneratedRegex(@"^(\*|https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();
}
