using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.DirectLine.Tokens;

/// <summary>The key of this channel's tokens: configured, else the host's, else made at the start.</summary>
internal sealed class SigningKey
{
    private const int GeneratedBytes = 32;

    public SigningKey(IOptions<DirectLineOptions> options, ILogger<SigningKey> logger, ISigningKeySource? source = null)
    {
        if (options.Value.SigningKey is { } configured)
        {
            Key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configured));
        }
        else if (source is not null)
        {
            Key = new SymmetricSecurityKey(source.Read().ToArray());
        }
        else
        {
            Key = new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(GeneratedBytes));
            Log.KeyGenerated(logger);
        }
    }

    public SymmetricSecurityKey Key { get; }
}
