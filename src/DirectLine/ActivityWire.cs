using Microsoft.Bot.Schema;
#if OFFICIAL_BOTBUILDER
using System.Text;
using Newtonsoft.Json;
#else
using System.Text.Json;
#endif

namespace HistoryBot.DirectLine;

/// <summary>An activity as UTF-8 JSON and back. The only file that knows which side of the SDK it is on: each has a serialiser of its own.</summary>
internal static class ActivityWire
{
#if OFFICIAL_BOTBUILDER
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        // Texts that look like dates stay as they were written.
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
    };

    private static Activity? Parse(ReadOnlyMemory<byte> json) => JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(json.Span), Settings);

    public static byte[] Write(Activity activity) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, Settings));
#else
    private static Activity? Parse(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize<Activity>(json.Span, ActivityJson.Wire);

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire);
#endif

    /// <summary>Null if it is no activity, or holds text that cannot be sent on.</summary>
    public static Activity? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var activity = Parse(json);
            _ = activity is null ? [] : Write(activity);
            return activity;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
