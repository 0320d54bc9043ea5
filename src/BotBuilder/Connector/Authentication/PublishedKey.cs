using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key by which an issuer signs, as its OpenID metadata tell.</summary>
internal sealed class PublishedKey(JsonWebKey key)
{
    private readonly HashSet<string>? endorsed = EndorsementsOf(key);

    public SecurityKey Key => key;

    /// <summary>Whether the key may speak for a channel. One that names no channels at all may speak for each.</summary>
    public bool Endorses(string? channelId) => endorsed is null || string.IsNullOrEmpty(channelId) || endorsed.Contains(channelId);

    private static HashSet<string>? EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)]
            : null;
}
