using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who the bot is, and who vouches for others. Addresses and issuers default to those of the public cloud.</summary>
/// <param name="AppId">Empty for a bot that cannot tell who calls.</param>
/// <param name="LoginUrl">The authority that gives the bot its tokens, with the tenant, without a slash at the end.</param>
/// <param name="Scope">What those tokens are for, without <c>/.default</c>.</param>
internal sealed record AuthenticationSettings(
    string AppId, string Password, string LoginUrl, string Scope, string ChannelIssuer, Uri ChannelMetadata, Uri EmulatorMetadata)
{
    private const string SingleTenant = "SingleTenant";

    /// <summary>The tenant of bots that are not at home in one of their own.</summary>
    private const string SharedTenant = "botframework.com";

    public bool HasAppId => AppId.Length > 0;

    /// <exception cref="FormatException">A setting that is an address names none that a token or a key may come from.</exception>
    public static AuthenticationSettings Of(IConfiguration configuration)
    {
        var isSingle = SingleTenant.Equals(configuration["MicrosoftAppType"]?.Trim(), StringComparison.OrdinalIgnoreCase);
        var tenant = isSingle && configuration["MicrosoftAppTenantId"]?.Trim() is { Length: > 0 } own ? own : SharedTenant;
        return new AuthenticationSettings(
            configuration["MicrosoftAppId"]?.Trim() ?? "",
            configuration["MicrosoftAppPassword"] ?? "",
            Address(configuration, "ToChannelFromBotLoginUrl", $"https://login.microsoftonline.com/{tenant}").AbsoluteUri.TrimEnd('/'),
            Text(configuration, "ToChannelFromBotOAuthScope", "https://api.botframework.com"),
            Text(configuration, "ToBotFromChannelTokenIssuer", "https://api.botframework.com"),
            Address(configuration, "ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration"),
            Address(
                configuration,
                "ToBotFromEmulatorOpenIdMetadataUrl",
                "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration"));
    }

    private static string Text(IConfiguration configuration, string setting, string otherwise) =>
        configuration[setting]?.Trim() is { Length: > 0 } text ? text : otherwise;

    // Whoever can change what is read there can let anybody in, or read the password.
    private static Uri Address(IConfiguration configuration, string setting, string otherwise)
    {
        var text = Text(configuration, setting, otherwise);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || IsOwnMachine(address))
            ? address
            : throw new FormatException($"{setting}: '{text}' is no address that can be trusted. It must begin with https://.");
    }

    private static bool IsOwnMachine(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
