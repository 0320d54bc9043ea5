using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Warning,
        "A request was refused with 401: it carries a token, but no MicrosoftAppId is configured to check it against. "
        + "Leave the app id and password empty in the Emulator.")]
    public static partial void TokenWithoutAppId(ILogger logger);
}
