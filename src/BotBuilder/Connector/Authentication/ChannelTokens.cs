using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's token for channels, by its client credentials: kept until it ends, and renewed shortly before that while it still serves. Safe for any number of threads.
/// </summary>
internal sealed class ChannelTokens(AuthenticationSettings settings, Func<HttpClient> clients, TimeProvider time, ILogger logger)
{
    /// <summary>How long before its end a token is renewed; one that lives less than twice as long, at half of its life.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Task<ChannelToken>? renewing;
    private volatile ChannelToken? current;

    /// <exception cref="HttpRequestException">The login service gives none.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (current is not { } held || now >= held.End)
        {
            return (await RenewOnceAsync().WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
        }

        // Who still has a token does not wait for the next one.
        if (now >= held.RefreshAt)
        {
            _ = RenewAheadAsync();
        }

        return held.Value;
    }

    /// <summary>Never gives a token again that a channel refused.</summary>
    public void Discard(string refused)
    {
        if (current is { } known && known.Value == refused)
        {
            current = null;
        }
    }

    private Task<ChannelToken> RenewOnceAsync()
    {
        lock (gate)
        {
            return renewing is { IsCompleted: false } ? renewing : renewing = RenewAsync();
        }
    }

    private async Task<ChannelToken> RenewAsync() => current = await AskAsync().ConfigureAwait(false);

    private async Task RenewAheadAsync()
    {
        try
        {
            await RenewOnceAsync().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Nobody waits for it, and the old one still holds.
            Log.TokenNotRenewed(logger, fault.GetType().Name, fault.Message);
        }
    }

    private async Task<ChannelToken> AskAsync()
    {
        using var credentials = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", settings.AppId),
            new("client_secret", settings.Password),
            new("scope", settings.Scope.TrimEnd('/') + "/.default"),
        ]);
        var asked = time.GetUtcNow();
        using var response = await clients().PostAsync(new Uri(settings.LoginUrl + "/oauth2/v2.0/token"), credentials, CancellationToken.None)
            .ConfigureAwait(false);
        var answer = Read(await response.Content.ReadAsByteArrayAsync(CancellationToken.None).ConfigureAwait(false));
        if (!response.IsSuccessStatusCode || answer?.AccessToken is not { Length: > 0 } value || value.Any(char.IsControl))
        {
            Log.TokenRefused(logger, (int)response.StatusCode, answer?.Error);
            throw new HttpRequestException("The login service gave the bot no token.", inner: null, response.StatusCode);
        }

        var lifetime = TimeSpan.FromSeconds(Math.Max(0, answer.ExpiresIn));
        return new ChannelToken(value, asked + (lifetime < 2 * Margin ? lifetime / 2 : lifetime - Margin), asked + lifetime);
    }

    private static ChannelTokenAnswer? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ChannelTokenJson.Default.ChannelTokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
