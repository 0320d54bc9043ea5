using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>Who may not speak to a bot with an app id: 401 without a token, 403 with one that does not hold.</summary>
public sealed class BadTokenSpecs : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<RegisteredBot, Badge>> Bad = new(StringComparer.Ordinal)
    {
        ["no token at all, but text"] = bot => Channels(bot, badge => badge.Forge = _ => "abc"),
        ["two dots"] = bot => Channels(bot, badge => badge.Forge = _ => ".."),
        ["three parts that are no JSON"] = bot => Channels(bot, badge => badge.Forge = _ => "YWJj.YWJj.YWJj"),
        ["a blank inside"] = bot => Channels(bot, badge => badge.Forge = token => token.Insert(40, " ")),
        ["unsigned, by the algorithm none"] = bot => Channels(bot, badge => badge.Forge = Unsigned),
        ["signed by the public key as if it were a secret"] = bot => Channels(bot, badge => BySecret(badge, bot.Issuer.Channel.PublicPart)),
        ["signed by a stranger under a known key's name"] = bot => Channels(bot, badge => badge.Key = new SigningIdentity("channel-key").Key),
        ["signed by an unknown key"] = bot => Channels(bot, badge => badge.Key = new SigningIdentity("unknown-key").Key),
        ["a key's name that is a path"] = bot => Channels(bot, badge => badge.Key = new SigningIdentity("../../keys").Key),
        ["no name of a key"] = bot => Channels(bot, badge => badge.Key = new RsaSecurityKey(((RsaSecurityKey)badge.Key).Rsa)),
        ["signed by a key that is not for signing"] = bot => Channels(bot, badge => badge.Key = bot.Issuer.Encrypting.Key),
        ["signed by RSA-PSS"] = bot => Channels(bot, badge => badge.Algorithm = SecurityAlgorithms.RsaSsaPssSha256),
        ["signed by an elliptic curve"] = bot => Channels(bot, badge => ByCurve(badge, "channel-key")),
        ["a header that must be understood and is not"] = bot => Channels(bot, badge => badge.Header["crit"] = new List<string> { "b64" }),
        ["the signature cut off"] = bot => Channels(bot, badge => badge.Forge = token => token[..(token.LastIndexOf('.') + 1)]),
        ["the signature of another token"] = bot => Channels(bot, badge => badge.Forge = token => Glue(token, OtherSignature(bot))),
        ["changed after it was signed"] = bot => Channels(bot, badge => badge.Forge = ForAnotherHour),
        ["expired six minutes ago"] = bot => bot.ChannelsBadge().Lasting(-60, -6),
        ["not valid for six more minutes"] = bot => bot.ChannelsBadge().Lasting(6, 60),
        ["without an end"] = bot => Channels(bot, badge => badge.Claims.Remove("exp")),
        ["with an end that is no time"] = bot => Channels(bot, badge => badge.Claims["exp"] = "never"),
        ["of another issuer"] = bot => Channels(bot, badge => badge.Claims["iss"] = "https://evil.example"),
        ["of an issuer that differs by a slash"] = bot => Channels(bot, badge => badge.Claims["iss"] = "https://api.botframework.com/"),
        ["of no issuer"] = bot => Channels(bot, badge => badge.Claims.Remove("iss")),
        ["for another bot"] = bot => Channels(bot, badge => badge.Claims["aud"] = Guid.Empty.ToString()),
        ["for the connector itself, as bots show it"] = bot => Channels(bot, badge => badge.Claims["aud"] = "https://api.botframework.com"),
        ["for nobody"] = bot => Channels(bot, badge => badge.Claims.Remove("aud")),
        ["for an empty name"] = bot => Channels(bot, badge => badge.Claims["aud"] = ""),
        ["without a service address"] = bot => Channels(bot, badge => badge.Claims.Remove("serviceurl")),
        ["for another service address"] = bot => Channels(bot, badge => badge.Claims["serviceurl"] = "https://smba.trafficmanager.net/"),
        ["for the beginning of the service address"] = bot => Channels(bot, badge => badge.Claims["serviceurl"] = "http://127.0.0.1"),
        ["for a service address that is a number"] = bot => Channels(bot, badge => badge.Claims["serviceurl"] = 1),
        ["the connector's, signed by the tenant"] = bot => Channels(bot, badge => badge.Key = bot.Issuer.Tenant.Key),
        ["the Emulator's, signed by the connector"] = bot => Emulators(bot, badge => badge.Key = bot.Issuer.Channel.Key),
        ["the Emulator's without a version"] = bot => Emulators(bot, badge => badge.Claims.Remove("ver")),
        ["the Emulator's of version 3.0"] = bot => Emulators(bot, badge => badge.Claims["ver"] = "3.0"),
        ["the Emulator's without its app"] = bot => Emulators(bot, badge => badge.Claims.Remove("appid")),
        ["the Emulator's of another app"] = bot => Emulators(bot, badge => badge.Claims["appid"] = Guid.Empty.ToString()),
        ["the Emulator's with its app in the other version's claim"] = bot => Emulators(bot, badge => Move(badge, "appid", "azp")),
        ["the Emulator's of version 2.0 with its app in the other's claim"] = bot => Badge.SecondEmulators(bot.Issuer).With(badge => Move(badge, "azp", "appid")),
        ["the Emulator's for another bot"] = bot => Emulators(bot, badge => badge.Claims["aud"] = Guid.Empty.ToString()),
        ["the Emulator's of the own tenant, where the bot has none"] = bot => Badge.Emulators(bot.Issuer, Badge.OwnTenant),
        ["the Emulator's, expired"] = bot => Badge.Emulators(bot.Issuer).Lasting(-60, -6),
        ["encrypted"] = bot => Channels(bot, badge => badge.Forge = Encrypted),
        ["longer than any token"] = bot => Channels(bot, badge => badge.Claims["padding"] = new string('a', 20_000)).With(badge => badge.Claims["aud"] = ""),
    };

    private RegisteredBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RegisteredBot.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_token_that_does_not_hold_is_answered_403_and_the_bot_never_hears_of_the_message()
    {
        foreach (var (name, make) in Bad)
        {
            var token = make(bot).Sign();
            using var response = await bot.SayAsync("my secret", "Bearer " + token);
            var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
            Assert.True((HttpStatusCode.Forbidden, "Forbidden") == (response.StatusCode, (string?)error["code"]), $"{name}: {response.StatusCode} {error}");
            Assert.DoesNotContain(bot.Bot.Log.All, entry => token.Length > 10 && entry.Contains(token, StringComparison.Ordinal));
        }

        Assert.InRange(Bad.Count, 30, int.MaxValue);
        Assert.Equal((0, 0), (bot.Channel.Waiting, bot.Issuer.Logins.Count));
        Assert.DoesNotContain(bot.Bot.Log.AboveTrace, entry => entry.Contains("my secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic YWJjOmRlZg==")]
    [InlineData("Negotiate abc")]
    [InlineData("abc.def.ghi")]
    public async Task Who_shows_no_token_is_answered_401_and_told_how_to_do_better(params string[] authorizations)
    {
        using var response = await bot.SayAsync("hello", authorizations);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task A_good_token_does_not_speak_for_a_channel_that_its_key_does_not_endorse()
    {
        using var body = new StringContent(bot.Message("hello").Replace("msteams", "slack", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var response = await bot.Bot.PostAsync(body, ("Authorization", "Bearer " + bot.ChannelsBadge().Sign()));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_good_token_does_not_make_the_bot_post_to_another_address_than_its_own()
    {
        using var body = new StringContent(EmulatorActivities.Message("http://127.0.0.1:1/", "hello"), Encoding.UTF8, "application/json");
        using var response = await bot.Bot.PostAsync(body, ("Authorization", "Bearer " + bot.ChannelsBadge().Sign()));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static Badge Channels(RegisteredBot bot, Action<Badge> change) => bot.ChannelsBadge().With(change);

    private static Badge Emulators(RegisteredBot bot, Action<Badge> change) => Badge.Emulators(bot.Issuer).With(change);

    private static void Move(Badge badge, string from, string to)
    {
        badge.Claims.Remove(from);
        badge.Claims[to] = Badge.AppId;
    }

    private static void BySecret(Badge badge, byte[] secret) =>
        (badge.Key, badge.Algorithm) = (new SymmetricSecurityKey(secret) { KeyId = "channel-key" }, SecurityAlgorithms.HmacSha256);

    private static void ByCurve(Badge badge, string keyId) =>
        (badge.Key, badge.Algorithm) = (new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = keyId }, SecurityAlgorithms.EcdsaSha256);

    private static string OtherSignature(RegisteredBot bot) => Channels(bot, badge => badge.Claims["aud"] = "somebody else").Sign().Split('.')[2];

    private static string Glue(string token, string signature) => token[..(token.LastIndexOf('.') + 1)] + signature;

    private static string Unsigned(string token)
    {
        var payload = token.Split('.')[1];
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"channel-key"}""")}.{payload}.";
    }

    private static string ForAnotherHour(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["exp"] = (long)claims["exp"]! + 3600;
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }

    private static string Encrypted(string token)
    {
        using var aes = Aes.Create();
        var key = new SymmetricSecurityKey(aes.Key) { KeyId = "channel-key" };
        return new JsonWebTokenHandler().EncryptToken(
            token, new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes128CbcHmacSha256));
    }
}
