using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace HistoryBot.Bot.Web;

/// <summary>A file for browsers, kept compressed by brotli; who cannot read that gets it unpacked on the way.</summary>
internal sealed class StoredFile(string contentType, byte[] brotli)
{
    /// <summary>Hexadecimal digits that tell two contents apart in an address.</summary>
    private const int HashLength = 16;

    /// <summary>Changes with the content.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(brotli))[..HashLength];

    public static StoredFile Of(string contentType, ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return new StoredFile(contentType, compressed.ToArray());
    }

    /// <summary>The file as this browser reads it; 304 if it has it already.</summary>
    /// <param name="http">The request, whose response is still empty.</param>
    /// <param name="cacheControl">How long it may be kept.</param>
    public IResult For(HttpContext http, string cacheControl)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (!TakesBrotli(http.Request))
        {
            var unpacked = new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress);
            return Results.Stream(unpacked, contentType, entityTag: Tag("plain"));
        }

        headers.ContentEncoding = "br";
        return Results.Bytes(brotli, contentType, entityTag: Tag("br"));
    }

    private static bool TakesBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(coding => coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && coding.Quality != 0);

    private EntityTagHeaderValue Tag(string coding) => new($"\"{Hash}-{coding}\"");
}
