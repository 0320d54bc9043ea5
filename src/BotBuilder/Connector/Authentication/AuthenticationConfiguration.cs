namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot accepts beyond the protocol's own values.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Issuers of the Emulator's tokens beside the Bot Framework's own tenants; those of a single-tenant bot. Default: none.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
