using System.Globalization;
using System.Text;

namespace HistoryBot.Load.Fuzz;

/// <summary>Makes hostile requests: the same seed and number make the same one, but for the conversation's own id and token.</summary>
internal sealed class RequestMaker(int seed)
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "P\u00d6ST", "", "A"];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=x-nonsense", "text/plain", "application/xml", "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded", "application/json, text/html", "application/vnd.microsoft.activity+json", ";", "",
    ];

    private static readonly string[] OddHeaders =
    [
        "Origin: null", "Origin: https://evil.example", "Origin: http://", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: a, , b", "X-Forwarded-Proto: javascript", "X-Forwarded-Host: evil.example\u00e9", "Forwarded: for=_x",
        "Host: evil.example", "Host:", "Host: a b", "Accept-Encoding: br;q=0, *;q=0", "Accept-Encoding: gzip, gzip, x", "Accept-Language: xx-YY;q=9", "Range: bytes=5-1,-0", "Range: bytes=0-0,1-1,2-2", "If-None-Match: \"", "If-None-Match: *",
        "If-Modified-Since: never", "Expect: 100-continue", "Expect: 200-ok", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999999999999",
        "Content-Encoding: gzip", "Upgrade: h2c", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: x", "Sec-WebSocket-Version: 99", "Sec-WebSocket-Protocol: a,,b", "Cookie: a=b; =; c", "Sec-Fetch-Site: cross-site", "X-HTTP-Method-Override: DELETE",
        "Authorization: Bearer", "Authorization: Bearer a.b.c", "Authorization: Basic YTpi", "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.", "Authorization:", " folded: line", ": no name", "No colon", "\u0000: a", "X: \u0001",
    ];

    public HostileRequest Make(long number, FuzzTarget target)
    {
        var random = new Random(HashOf(number));
        var doors = Door.Of(target);
        var door = doors[random.Next(doors.Count)];
        var name = door.Path.Split('?')[0].Replace(target.ConversationId, "{id}", StringComparison.Ordinal);
        return random.Next(40) switch
        {
            0 => new HostileRequest(number, "garbage", Garbage(random), IsCutOff: true),
            1 => new HostileRequest(number, "garbage", ByteMutator.Mutate(Good(door, target), random), IsCutOff: true),
            _ when door.IsSocket => new HostileRequest(number, name, Socket(door, target, random), IsCutOff: true),
            _ => Mutate(number, name, door, target, random),
        };
    }

    private static HostileRequest Mutate(long number, string name, Door door, FuzzTarget target, Random random)
    {
        var method = random.Next(12) == 0 ? Verbs[random.Next(Verbs.Length)] : door.Method;
        var path = random.Next(6) == 0 ? Path(door.Path, random) : door.Path;
        var body = door.Body is { } json ? JsonMutator.Mutate(json, random) : random.Next(8) == 0 ? ByteMutator.Some(random) : [];
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: {target.Site.Authority}\r\nConnection: close\r\n");
        var isOdd = false;
        if (door.NeedsToken && random.Next(20) != 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {target.Token}\r\n");
        }

        if (body.Length > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {(random.Next(10) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : ContentTypes[0])}\r\n");
        }

        if (random.Next(6) == 0)
        {
            head.Append(OddHeaders[random.Next(OddHeaders.Length)]).Append("\r\n");
            isOdd = true;
        }

        var isShort = random.Next(25) == 0 && body.Length > 1;
        if (body.Length > 0 || method is "POST" or "PUT" or "PATCH")
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        }

        byte[] bytes = [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. isShort ? body[..(body.Length / 2)] : body];
        return new HostileRequest(number, name, bytes, isOdd || isShort || method is not ("GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS"));
    }

    private static string Path(string path, Random random)
    {
        var at = random.Next(path.Length + 1);
        return random.Next(10) switch
        {
            0 => path.Insert(at, "%00"),
            1 => path.Insert(at, "%ff%fe"),
            2 => path.Insert(at, "/../" + Uri.EscapeDataString(NastyValues.Text(random))),
            3 => path.Insert(at, Uri.EscapeDataString(NastyValues.Text(random))),
            4 => path.Insert(at, "//"),
            5 => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "watermark=" + Uri.EscapeDataString(NastyValues.Text(random)),
            6 => path + "?" + string.Join('&', Enumerable.Repeat("a=b", random.Next(1, 1_500))),
            7 => path + "?watermark=9223372036854775807&locale=" + Uri.EscapeDataString(NastyValues.Text(random)),
            8 => path.ToUpperInvariant(),
            _ => path[..at],
        };
    }

    private static byte[] Good(Door door, FuzzTarget target) => Encoding.Latin1.GetBytes(
        $"{door.Method} {door.Path} HTTP/1.1\r\nHost: {target.Site.Authority}\r\nConnection: close\r\nAuthorization: Bearer {target.Token}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {door.Body?.Length ?? 0}\r\n\r\n{door.Body}");

    private static byte[] Socket(Door door, FuzzTarget target, Random random)
    {
        var head = $"{door.Method} {door.Path} HTTP/1.1\r\nHost: {target.Site.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + (random.Next(3) == 0 ? OddHeaders[random.Next(OddHeaders.Length)] + "\r\n" : "") + "\r\n";
        var frames = Enumerable.Range(0, random.Next(4)).SelectMany(_ => random.Next(3) switch
        {
            0 => ByteMutator.Some(random),
            // A text frame of nothing, as clients send it; then one that says it is larger than all memory.
            1 => [0x81, 0x80, 1, 2, 3, 4],
            _ => new byte[] { 0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4 },
        });
        return [.. Encoding.Latin1.GetBytes(head), .. frames];
    }

    private static byte[] Garbage(Random random) => random.Next(5) switch
    {
        0 => ByteMutator.Some(random),
        1 => [.. Enumerable.Range(0, random.Next(1, 40)).SelectMany(_ => ByteMutator.Some(random))],
        2 => Encoding.Latin1.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").Concat(ByteMutator.Some(random)).ToArray(),
        3 => Encoding.Latin1.GetBytes("GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("X-A: b\r\n", random.Next(1, 3_000))) + "\r\n"),
        _ => [0x16, 0x03, 0x01, 0x02, 0x00, .. ByteMutator.Some(random)],
    };

    // The numbers of one seed must not be those of the next, moved by one.
    private int HashOf(long number) => unchecked((int)((((ulong)(uint)seed << 32) + (ulong)number) * 0x9E3779B97F4A7C15UL >> 32));
}
