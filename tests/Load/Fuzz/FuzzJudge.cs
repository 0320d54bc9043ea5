using System.Globalization;
using System.Text;

namespace HistoryBot.Load.Fuzz;

/// <summary>Tells good answers to bad requests from bad ones.</summary>
internal static class FuzzJudge
{
    private const string Head = "HTTP/1.1 ";

    /// <summary>The status of an answer; 0 if there is none.</summary>
    public static int StatusOf(byte[] answer) =>
        answer.Length > Head.Length + 3 && int.TryParse(Encoding.Latin1.GetString(answer, Head.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    /// <summary>What is wrong with an answer; null if nothing is.</summary>
    public static string? FaultOf(HostileRequest request, byte[] answer)
    {
        var text = Encoding.Latin1.GetString(answer);
        return StatusOf(answer) switch
        {
            0 when !request.IsCutOff => "no answer",
            >= 500 and var status when !IsDocumented(status, text) => $"{status} {FuzzFault.Readable(answer)}",
            _ when text.Contains("   at HistoryBot", StringComparison.Ordinal) || text.Contains("   at Microsoft", StringComparison.Ordinal) => "a stack trace: " + FuzzFault.Readable(answer),
            _ => null,
        };
    }

    // An unknown invoke is 501 (Bot Framework protocol), an unknown version of HTTP is 505 (RFC 9110), and who is busy says when to come back.
    private static bool IsDocumented(int status, string text) =>
        status is 501 or 505 || (status == 503 && text.Contains("\r\nRetry-After: ", StringComparison.Ordinal));
}
