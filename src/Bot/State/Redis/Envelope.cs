using System.Text.Json;

namespace HistoryBot.Bot.State.Redis;

/// <summary>A piece of JSON with a line of our own before it.</summary>
internal static class Envelope
{
    private const byte LineEnd = (byte)'\n';

    public static byte[] Close<T>(T line, ReadOnlyMemory<byte> json) => [.. JsonSerializer.SerializeToUtf8Bytes(line), LineEnd, .. json.Span];

    public static (T Line, ReadOnlyMemory<byte> Json) Open<T>(ReadOnlyMemory<byte> envelope)
    {
        var end = envelope.Span.IndexOf(LineEnd);
        return (JsonSerializer.Deserialize<T>(envelope.Span[..end])!, envelope[(end + 1)..]);
    }
}
