using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Channels;

/// <summary>Where a bot with an app id may send its replies.</summary>
internal sealed partial class ChannelOptions : IValidatableObject
{
    public const string Section = "Channels";

    /// <summary>
    /// Hosts beside those of the Bot Framework, such as <c>connector.example</c>, <c>connector.example:8443</c> or <c>*.example.org</c>;
    /// <c>localhost</c> for this machine. Default: none.
    /// </summary>
    public IList<string> TrustedHosts { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from host in TrustedHosts
        where !Host().IsMatch(host)
        select new ValidationResult($"{nameof(TrustedHosts)}: '{host}' is no host. Write it as connector.example or *.example.org, without https:// and path.");

    // A star alone, or before a top-level domain, would trust anybody.
    [GeneratedRegex(@"^(localhost|(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d{1,5})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
