namespace HistoryBot.Bot.Commands;

/// <summary>Settings for verbs that need no host: the same file and environment variables.</summary>
internal static class LocalSettings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
