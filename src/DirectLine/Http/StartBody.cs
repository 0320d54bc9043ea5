using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Http;

/// <summary>Reads what asks for a token or starts a conversation.</summary>
internal static class StartBody
{
    private const int LargestBody = 16 << 10;

    /// <summary>Either what is asked for or why that cannot be told.</summary>
    public static async Task<(StartRequest? Request, Refusal? Fault)> ReadAsync(HttpRequest http)
    {
        if (await RequestBody.ReadAsync(http, LargestBody) is not { } body)
        {
            return (null, Refusal.TooBig(LargestBody));
        }

        return StartRequest.Read(body) is { } request
            ? (request, null)
            : (null, Refusal.BadSyntax("The body is neither empty nor JSON such as {\"user\":{\"id\":\"…\"}}."));
    }
}
