using System.Text;
using System.Text.Json;
using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Web;

/// <summary>The script that other sites include: a button, and behind it the chat page in a frame.</summary>
internal sealed class EmbedScript(KnowledgePack pack, PagePhrases phrases)
{
    public const string Path = "/embed.js";

    /// <summary>Short, since sites include it by one address for ever.</summary>
    private const string Cache = "public, max-age=300";

    private readonly StoredFile file = StoredFile.Of("text/javascript; charset=utf-8", Text(pack, phrases));

    public IResult Get(HttpContext http)
    {
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return file.For(http, Cache);
    }

    private static byte[] Text(KnowledgePack pack, PagePhrases phrases)
    {
        var words = JsonSerializer.Serialize(new EmbedWords(pack.Header.Title, phrases.Open, phrases.Close), WebJson.Default.EmbedWords);
        var script = Encoding.UTF8.GetString(SiteFiles.Content("embed.js"));
        return Encoding.UTF8.GetBytes(script.Replace("'WORDS'", words, StringComparison.Ordinal));
    }
}
