using System.Reflection;

namespace HistoryBot.Bot.Web;

/// <summary>Microsoft's Web Chat, which the build puts beside the program.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class WebChatBundle(string folder)
{
    /// <summary>What the page says where the build could not fetch it.</summary>
    public const string Missing =
        "The chat window is missing from this build. Install Node.js 20 and build the bot again where npm reaches its registry.";

    public static string Version { get; } = typeof(WebChatBundle).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "WebChatVersion").Value!;

    /// <summary>Beside the program.</summary>
    public static WebChatBundle Built() => new(Path.Combine(AppContext.BaseDirectory, $"webchat-{Version}"));

    /// <summary>The bundle by the address below <c>static</c>, with its licence notes; empty if the build has none.</summary>
    public IEnumerable<KeyValuePair<string, StoredFile>> Files()
    {
        var bundle = new FileInfo(Path.Combine(folder, "webchat.js.br"));
        var licence = new FileInfo(Path.Combine(folder, "webchat.js.LICENSE.txt"));
        return bundle.Exists && licence.Exists
            ?
            [
                new($"webchat-{Version}/webchat.js", new StoredFile("text/javascript; charset=utf-8", File.ReadAllBytes(bundle.FullName))),
                new($"webchat-{Version}/{licence.Name}", StoredFile.Of("text/plain; charset=utf-8", File.ReadAllBytes(licence.FullName))),
            ]
            : [];
    }
}
