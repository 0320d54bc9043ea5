using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.Pictures;

/// <summary>Settings at the root of the configuration that pictures need.</summary>
internal sealed class PictureOptions : IValidatableObject
{
    /// <summary>
    /// The bot's address as clients see it, for instance <c>https://bot.example</c>, with the path that a proxy puts in front, if any.
    /// Default: where the server listens.
    /// </summary>
    public string? PublicUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(PublicUrl)
            && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length + url.Fragment.Length > 0))
        {
            yield return new ValidationResult($"{nameof(PublicUrl)} “{PublicUrl}” is no address: write it as https://bot.example, without ? and #.");
        }
    }
}
