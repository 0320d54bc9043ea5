using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>The key of this channel's tokens, from configuration or made at the start.</summary>
internal sealed class SigningKey
{
    private const int GeneratedBytes = 32;

    public SigningKey(IOptions<DirectLineOptions> options, ILogger<SigningKey> logger)
    {
        if (options.Value.SigningKey is { } configured)
        {
            Key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configured));
            return;
        }

        Key = new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(GeneratedBytes));
        Log.KeyGenerated(logger);
    }

    public SymmetricSecurityKey Key { get; }
}
