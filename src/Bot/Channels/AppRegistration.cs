using System.ComponentModel.DataAnnotations;

namespace HistoryBot.Bot.Channels;

/// <summary>Who the bot is at the Bot Framework, in the SDK's own settings at the root of the configuration. Default: nobody.</summary>
internal sealed class AppRegistration : IValidatableObject
{
    private const string SingleTenant = "SingleTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    private static readonly string[] Types = ["MultiTenant", SingleTenant];

    public string? MicrosoftAppId { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    /// <summary>MultiTenant or SingleTenant. Default: MultiTenant.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The tenant of a SingleTenant bot.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>The SDK's name for a whole cloud; here each address has its own setting.</summary>
    public string? ChannelService { get; set; }

    public bool HasAppId => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>Who signs the Emulator's tokens in the bot's own tenant; nobody where it has none.</summary>
    public IReadOnlyList<string> TenantIssuers => IsType(SingleTenant)
        ? [$"https://sts.windows.net/{MicrosoftAppTenantId!.Trim()}/", $"https://login.microsoftonline.com/{MicrosoftAppTenantId.Trim()}/v2.0"]
        : [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsType(ManagedIdentity))
        {
            yield return new ValidationResult(
                $"{nameof(MicrosoftAppType)}: managed identities ({ManagedIdentity}) are not supported. "
                + "Register the bot as SingleTenant or MultiTenant and set its client secret as MicrosoftAppPassword.");
        }
        else if (!string.IsNullOrWhiteSpace(MicrosoftAppType) && !Types.Any(IsType))
        {
            yield return new ValidationResult($"{nameof(MicrosoftAppType)}: '{MicrosoftAppType}' is neither {string.Join(" nor ", Types)}.");
        }

        if (IsType(SingleTenant) && string.IsNullOrWhiteSpace(MicrosoftAppTenantId))
        {
            yield return new ValidationResult($"{nameof(MicrosoftAppTenantId)} is missing: a SingleTenant bot is known by its tenant.");
        }

        if (HasAppId && string.IsNullOrEmpty(MicrosoftAppPassword))
        {
            yield return new ValidationResult(
                $"{nameof(MicrosoftAppPassword)} is missing: without it no channel takes a reply. "
                + $"Remove {nameof(MicrosoftAppId)} to talk to programs on this machine only.");
        }

        if (!HasAppId && !string.IsNullOrEmpty(MicrosoftAppPassword))
        {
            yield return new ValidationResult($"{nameof(MicrosoftAppId)} is missing: {nameof(MicrosoftAppPassword)} is set without it.");
        }

        if (!string.IsNullOrWhiteSpace(ChannelService))
        {
            yield return new ValidationResult(
                $"{nameof(ChannelService)} is not supported. Set ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, "
                + "ToBotFromChannelOpenIdMetadataUrl and ToBotFromEmulatorOpenIdMetadataUrl to those of the other cloud.");
        }
    }

    private bool IsType(string type) => type.Equals(MicrosoftAppType?.Trim(), StringComparison.OrdinalIgnoreCase);
}
