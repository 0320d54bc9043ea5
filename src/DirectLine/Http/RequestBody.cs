using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Http;

/// <summary>Reads bodies of a limited size.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, or null if it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new byte[(int)(request.ContentLength ?? limit) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length < buffer.Length ? buffer.AsMemory(0, length) : null;
    }

    public static bool IsText(ReadOnlyMemory<byte> body) => Utf8.IsValid(body.Span);
}
