using System.Security.Cryptography;
using HistoryBot.DirectLine;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>The key of Direct Line's tokens in Redis: a token of one instance is good at all of them. Whoever reads it can make tokens.</summary>
internal sealed class RedisSigningKey(RedisServer server) : ISigningKeySource
{
    private const int KeyBytes = 32;

    /// <exception cref="BadStateException">What stands there is no key, or it can neither be read nor made.</exception>
    public ReadOnlyMemory<byte> Read()
    {
        var key = server.AtStart(database =>
        {
            // Of several instances that start at once all take the first one's.
            database.StringSet(RedisKeys.SigningKey, RandomNumberGenerator.GetBytes(KeyBytes), expiry: null, When.NotExists);
            return (byte[]?)database.StringGet(RedisKeys.SigningKey);
        });
        return key is { Length: KeyBytes } ? key : throw new BadStateException(
            $"{RedisKeys.SigningKey} in Redis holds no signing key of this bot. Delete it: a new key is made then, and open chats end. Or set DirectLine:SigningKey.");
    }
}
