using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HistoryBot.Load.Fuzz;

/// <summary>A server, and a conversation there in whose name hostile requests are made.</summary>
internal sealed record FuzzTarget(Uri Site, string ConversationId, string Token)
{
    /// <summary>A new conversation, begun.</summary>
    public static async Task<FuzzTarget> BeginAsync(HttpClient http, Uri site, CancellationToken cancellationToken)
    {
        var issued = await PostAsync(http, new Uri(site, "/v3/directline/tokens/generate"), token: null, cancellationToken);
        var (id, token) = (issued.GetProperty("conversationId").GetString()!, issued.GetProperty("token").GetString()!);
        await PostAsync(http, new Uri(site, "/v3/directline/conversations"), token, cancellationToken);
        return new FuzzTarget(site, id, token);
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, Uri address, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
