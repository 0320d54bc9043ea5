using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The connector's REST interface below one <c>serviceUrl</c>: a bot's way to speak, correct itself and take words back.</summary>
/// <param name="tokens">What the bot shows there; null for a bot that has no app id.</param>
internal sealed class ConnectorClient(HttpClient http, string serviceUrl, ChannelTokens? tokens = null)
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
        using var response = await SendAsync(HttpMethod.Delete, AddressOf(conversationId, activityId), body: null, cancellationToken)
            .ConfigureAwait(false);
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
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire);
        using var response = await SendAsync(method, address, body, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return ReadId(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        if (tokens is null)
        {
            return await SendAsync(method, address, body, token: null, cancellationToken).ConfigureAwait(false);
        }

        // “Do NOT send the token over unsecured channels”; this machine is none.
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new InvalidOperationException("The bot's token is not sent to a service address without https.");
        }

        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(method, address, body, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        // The channel may have forgotten the token, or its keys: once more with a fresh one.
        response.Dispose();
        tokens.Discard(token);
        token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(method, address, body, token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, byte[]? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
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
