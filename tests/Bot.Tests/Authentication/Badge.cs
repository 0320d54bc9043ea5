using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>A token in the making: good as it comes, and bad by what a test changes.</summary>
internal sealed class Badge(JsonObject claims, SigningIdentity signer)
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string OwnTenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    public JsonObject Claims => claims;

    public SecurityKey Key { get; set; } = signer.Key;

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    public Dictionary<string, object> Header { get; } = [];

    /// <summary>What is done to the finished token.</summary>
    public Func<string, string> Forge { get; set; } = token => token;

    /// <summary>As the connector makes it for a channel.</summary>
    public static Badge Channels(LocalIssuer issuer, string serviceUrl) => new(
        Lasting(new JsonObject { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = serviceUrl }), issuer.Channel);

    /// <summary>As the Emulator has it by the bot's own credentials, in the first version of tokens.</summary>
    public static Badge Emulators(LocalIssuer issuer, string tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db") => new(
        Lasting(new JsonObject { ["iss"] = $"https://sts.windows.net/{tenant}/", ["aud"] = AppId, ["appid"] = AppId, ["ver"] = "1.0" }),
        issuer.Tenant);

    /// <summary>The same in the second.</summary>
    public static Badge SecondEmulators(LocalIssuer issuer, string tenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a") => new(
        Lasting(new JsonObject
        {
            ["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0", ["aud"] = AppId, ["azp"] = AppId, ["ver"] = "2.0",
        }),
        issuer.Tenant);

    public Badge With(Action<Badge> change)
    {
        change(this);
        return this;
    }

    /// <summary>How many minutes from now it begins and ends to hold.</summary>
    public Badge Lasting(int begin, int end)
    {
        var now = DateTimeOffset.UtcNow;
        claims["nbf"] = now.AddMinutes(begin).ToUnixTimeSeconds();
        claims["exp"] = now.AddMinutes(end).ToUnixTimeSeconds();
        return this;
    }

    public string Sign()
    {
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return Forge(Header.Count > 0
            ? handler.CreateToken(claims.ToJsonString(), new SigningCredentials(Key, Algorithm), Header)
            : handler.CreateToken(claims.ToJsonString(), new SigningCredentials(Key, Algorithm)));
    }

    private static JsonObject Lasting(JsonObject claims)
    {
        var now = DateTimeOffset.UtcNow;
        claims["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds();
        claims["exp"] = now.AddMinutes(60).ToUnixTimeSeconds();
        return claims;
    }
}
