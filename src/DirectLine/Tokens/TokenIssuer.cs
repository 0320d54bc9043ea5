using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>Makes and reads tokens: signed JWTs in the shape of Azure's, whose <c>user</c> claim the client adopts unchecked.</summary>
internal sealed class TokenIssuer(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Channel = "directline";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string UnvouchedClaim = "unvouched";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials = new(key.Key, SecurityAlgorithms.HmacSha256);
    private readonly TokenValidationParameters ours = new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidIssuer = Channel,
        ValidAudience = Channel,
        // By our own clock, below.
        ValidateLifetime = false,
    };

    public DirectLineToken Issue(ConversationPass pass)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lifetime = options.Value.TokenLifetime;
        var text = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Channel,
            Audience = Channel,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = credentials,
            Claims = ClaimsOf(pass),
        });
        return new DirectLineToken(pass.ConversationId, text, (int)lifetime.TotalSeconds);
    }

    public async Task<TokenReading> ReadAsync(string text)
    {
        var result = await handler.ValidateTokenAsync(text, ours);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken token
            || !token.TryGetPayloadValue<string>(ConversationClaim, out var conversation))
        {
            return new TokenReading.Foreign();
        }

        var pass = new ConversationPass(conversation, UserOf(token));
        var end = new DateTimeOffset(token.ValidTo, TimeSpan.Zero);
        return time.GetUtcNow() < end ? new TokenReading.Valid(pass) : new TokenReading.Expired(pass, end);
    }

    private static Dictionary<string, object> ClaimsOf(ConversationPass pass)
    {
        var claims = new Dictionary<string, object>
        {
            [ConversationClaim] = pass.ConversationId,
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N"),
        };
        if (pass.User is { } user)
        {
            claims[UserClaim] = user.Id;
        }

        if (pass.User is { IsVouched: false })
        {
            claims[UnvouchedClaim] = true;
        }

        return claims;
    }

    private static ChannelUser? UserOf(JsonWebToken token) => token.TryGetPayloadValue<string>(UserClaim, out var id)
        ? new ChannelUser(id, IsVouched: !token.TryGetPayloadValue<bool>(UnvouchedClaim, out _))
        : null;
}
