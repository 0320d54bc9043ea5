namespace HistoryBot.Bot.State;

/// <summary>Where the bot keeps what must outlive it: the folder of the setting <c>DataFolder</c>, by default <c>data</c> beside the program.</summary>
internal static class DataFolder
{
    public const string Setting = "DataFolder";

    /// <summary>An absolute path; a relative setting is taken from the program's own folder.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration[Setting] is { Length: > 0 } folder ? folder : "data", AppContext.BaseDirectory);
}
