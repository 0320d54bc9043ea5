using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Events 110–119. Tokens and passwords stand nowhere.</summary>
internal static partial class Log
{
    [LoggerMessage(110, LogLevel.Warning, "The signing keys at {Metadata} cannot be read: {Fault}")]
    public static partial void KeysUnread(ILogger logger, Uri metadata, string fault);

    [LoggerMessage(111, LogLevel.Warning, "The bot's token could not be renewed and serves until it ends: {Fault} {Reason}")]
    public static partial void TokenNotRenewed(ILogger logger, string fault, string reason);

    [LoggerMessage(112, LogLevel.Error, "The login service gave the bot no token, so its replies are lost: {Status} {Error}. "
        + "Check MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and MicrosoftAppTenantId.")]
    public static partial void TokenRefused(ILogger logger, int status, string? error);
}
