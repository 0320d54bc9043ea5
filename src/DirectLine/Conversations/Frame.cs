using System.Buffers;
using System.Text;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>An ActivitySet of the protocol as UTF-8. It always has <c>activities</c>: clients die of a frame without.</summary>
internal static class Frame
{
    public static byte[] Write(IReadOnlyList<StoredActivity> activities, long watermark)
    {
        var frame = new ArrayBufferWriter<byte>(activities.Sum(activity => activity.Json.Length + 1) + 64);
        frame.Write("{\"activities\":["u8);
        for (var index = 0; index < activities.Count; index++)
        {
            frame.Write(index == 0 ? [] : ","u8);
            frame.Write(activities[index].Json);
        }

        frame.Write(Encoding.UTF8.GetBytes($"],\"watermark\":\"{Watermark.Format(watermark)}\"}}"));
        return frame.WrittenSpan.ToArray();
    }
}
