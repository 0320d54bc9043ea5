using System.IO.Compression;
using System.Text;
using HistoryBot.Bot.Web;

namespace HistoryBot.Bot.Tests.Web;

/// <summary>A folder with what the build makes of Web Chat, but small, so that these tests need no npm.</summary>
internal sealed class PretendWebChat : IDisposable
{
    public const string Script = "window.WebChat = { says: '“hello”' };";

    private readonly string folder = Directory.CreateTempSubdirectory("web-chat-").FullName;

    public PretendWebChat()
    {
        File.WriteAllText(Path.Combine(folder, "webchat.js.LICENSE.txt"), "Free to use.");
        using var file = File.Create(Path.Combine(folder, "webchat.js.br"));
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
        brotli.Write(Encoding.UTF8.GetBytes(Script));
    }

    public WebChatBundle Bundle => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
