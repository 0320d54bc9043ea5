using HistoryBot.Answering;
using HistoryBot.Bot.Web;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Bot.Packs;

/// <summary>Where the pack lies: the folder of the setting <c>Knowledge:Folder</c>, by default <c>knowledge</c> beside the program.</summary>
internal static class PackFolder
{
    /// <summary>Reads the pack.</summary>
    /// <exception cref="BadPackException">The pack has faults; all of them are in it.</exception>
    public static KnowledgePack Read(IConfiguration configuration)
    {
        var folder = Of(configuration);
        var reading = PackReader.Read(folder);
        if (reading.Problems.Count > 0 || reading.Pack is not { } pack)
        {
            throw new BadPackException(folder, reading.Problems);
        }

        string[] missing = [.. Answerer.MissingFrames(pack), .. PagePhrases.Missing(pack)];
        return missing.Length == 0 ? pack : throw new BadPackException(folder, [.. missing.Select(MissingFrame)]);
    }

    private static Problem MissingFrame(string name) =>
        new("phrases.yaml", 1, 1, "B101", $"the sentence frame “{name}” is missing", "add it; the shipped pack shows its wording and placeholders");

    /// <summary>Reads pack.yaml alone, for work on a pack that is not whole yet.</summary>
    /// <exception cref="BadPackException">pack.yaml has faults.</exception>
    public static PackHeader ReadHeader(IConfiguration configuration)
    {
        var folder = Of(configuration);
        var reading = PackReader.ReadHeader(folder);
        return reading.Problems.Count == 0 && reading.Header is { } header ? header : throw new BadPackException(folder, reading.Problems);
    }

    private static string Of(IConfiguration configuration) =>
        Path.Combine(AppContext.BaseDirectory, configuration["Knowledge:Folder"] ?? "knowledge");
}
