using System.Reflection;

namespace HistoryBot.Bot.Web;

/// <summary>Every file of the page, under an address that changes with its content, so that browsers may keep it for ever.</summary>
internal sealed class SiteFiles
{
    public const string Path = "/static";

    private const string ForEver = "public, max-age=31536000, immutable";
    private const string NotFound = "There is no such file.";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        ["chat.js"] = "text/javascript; charset=utf-8",
        ["look.js"] = "text/javascript; charset=utf-8",
        ["chat.css"] = "text/css; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, StoredFile> files;
    private readonly Dictionary<string, string> addresses;

    public SiteFiles(WebChatBundle bundle)
    {
        var own = ContentTypes.Select(pair => (Name: pair.Key, File: StoredFile.Of(pair.Value, Content(pair.Key))))
            .Select(pair => KeyValuePair.Create($"{pair.File.Hash}/{pair.Name}", pair.File));
        files = own.Concat(bundle.Files()).ToDictionary(StringComparer.Ordinal);
        addresses = files.Keys.ToDictionary(address => address.Split('/')[1], StringComparer.Ordinal);
    }

    /// <summary>The address of a file, below the path of the site; null if the build lacks it.</summary>
    public string? AddressOf(string name) => addresses.TryGetValue(name, out var address) ? $"{Path}/{address}" : null;

    public IResult Find(HttpContext http, string folder, string name) => files.TryGetValue($"{folder}/{name}", out var file)
        ? file.For(http, ForEver)
        : Results.Text(NotFound, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    /// <summary>A file of <c>wwwroot</c>, which is part of the program.</summary>
    public static byte[] Content(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"wwwroot/{name}")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
