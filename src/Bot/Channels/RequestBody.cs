using System.Text.Json;
using System.Text.Unicode;

namespace HistoryBot.Bot.Channels;

/// <summary>Reads the body of a request as far as it must be known before the adapter reads it.</summary>
internal static class RequestBody
{
    /// <summary>Bytes. Web Chat sends a few hundred; channels cut messages at 28 KB to 256 KB.</summary>
    public const int MaxSize = 256 * 1024;

    /// <summary>The whole body, or null if it is larger than <see cref="MaxSize"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxSize)
        {
            return null;
        }

        var buffer = new byte[(int)(request.ContentLength ?? MaxSize) + 1];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }

        return null;
    }

    public static ActivityEnvelope? Open(ReadOnlySpan<byte> body)
    {
        try
        {
            return Utf8.IsValid(body) && HasWholeTexts(body) ? JsonSerializer.Deserialize(body, ActivityEnvelopeJson.Default.ActivityEnvelope) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half of a surrogate pair, escaped, is JSON, but no text: it could not be written into a reply, which repeats fields that it came in.
    private static bool HasWholeTexts(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ActivityEnvelopeJson.Default.Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
