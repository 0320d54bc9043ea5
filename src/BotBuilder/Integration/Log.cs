using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error,
        "MicrosoftAppId is configured, but tokens cannot be checked yet: every request is refused with 401. "
        + "Remove MicrosoftAppId to talk to the Bot Framework Emulator on this machine.")]
    public static partial void AppIdNotSupported(ILogger logger);

    [LoggerMessage(101, LogLevel.Warning,
        "A request was refused with 401: it carries a token, but no MicrosoftAppId is configured to check it against. "
        + "Leave the app id and password empty in the Emulator.")]
    public static partial void TokenWithoutAppId(ILogger logger);
}
