using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The connector's REST interface below one <c>serviceUrl</c>: a bot's way to speak, correct itself and take words back.</summary>
internal sealed class ConnectorClient(HttpClient http, string serviceUrl)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly string baseAddress = serviceUrl.TrimEnd('/');

    public Task<ResourceResponse?> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, AddressOf(activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse?> SendToConversationAsync(Activity activity, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, AddressOf(activity.Conversation?.Id, activityId: null), activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, AddressOf(activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    public async Task DeleteActivityAsync(string? conversationId, string? activityId, CancellationToken cancellationToken)
    {
        using var response = await http.DeleteAsync(AddressOf(conversationId, activityId), cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    // Ids may hold any character (the Emulator's hold a pipe), so each is one escaped segment.
    private Uri AddressOf(string? conversationId, string? activityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        var activities = $"{baseAddress}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}");
    }

    private async Task<ResourceResponse?> WriteAsync(HttpMethod method, Uri address, Activity activity, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire));
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return ReadId(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    // Some channels answer nothing, or no JSON: the activity has been taken all the same.
    private static ResourceResponse? ReadId(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<ResourceResponse>(body, ActivityJson.Wire);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
