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
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = pass.ConversationId,
                [UserClaim] = pass.UserId,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N"),
            },
        });
        return new DirectLineToken(pass.ConversationId, text, (int)lifetime.TotalSeconds);
    }

    public async Task<TokenReading> ReadAsync(string text)
    {
        var result = await handler.ValidateTokenAsync(text, ours);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken token
            || !token.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
            || !token.TryGetPayloadValue<string>(UserClaim, out var user))
        {
            return new TokenReading.Foreign();
        }

        var pass = new ConversationPass(conversation, user);
        var end = new DateTimeOffset(token.ValidTo, TimeSpan.Zero);
        return time.GetUtcNow() < end ? new TokenReading.Valid(pass) : new TokenReading.Expired(pass, end);
    }
}
