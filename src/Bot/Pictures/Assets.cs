namespace HistoryBot.Bot.Pictures;

/// <summary>Files of the folder Assets, inside the program.</summary>
internal static class Assets
{
    public static Stream Open(string name) => typeof(Assets).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The program was built without {name}.");
}
