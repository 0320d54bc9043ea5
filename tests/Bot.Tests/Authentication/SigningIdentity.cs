using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>A key of an issuer, and how it is published.</summary>
internal sealed class SigningIdentity(string id, params string[] endorsements)
{
    private const int KeySize = 2048;

    private readonly RSA rsa = RSA.Create(KeySize);

    public string Id => id;

    public RsaSecurityKey Key => new(rsa) { KeyId = id };

    /// <summary>What everybody knows of it.</summary>
    public byte[] PublicPart => rsa.ExportSubjectPublicKeyInfo();

    public JsonObject Published(string use = "sig")
    {
        var part = rsa.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = use,
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(part.Modulus),
            ["e"] = Base64UrlEncoder.Encode(part.Exponent),
        };
        if (endorsements.Length > 0)
        {
            published["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return published;
    }
}
