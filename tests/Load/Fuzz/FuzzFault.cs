using System.Text;

namespace HistoryBot.Load.Fuzz;

/// <summary>An answer that should not have been given.</summary>
internal sealed record FuzzFault(HostileRequest Request, string What)
{
    private const int Shown = 400;

    public override string ToString() =>
        $"#{Request.Number} {Request.Door}: {What}\n    {Readable(Request.Bytes)}";

    public static string Readable(byte[] bytes) =>
        Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Shown)).Replace("\r\n", "⏎", StringComparison.Ordinal) + (bytes.Length > Shown ? $"… {bytes.Length} bytes" : "");
}
