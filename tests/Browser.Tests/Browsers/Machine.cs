namespace HistoryBot.Browser.Tests.Browsers;

internal static class Machine
{
    /// <summary>Whether these tests run as root of a Unix system.</summary>
    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;
}
