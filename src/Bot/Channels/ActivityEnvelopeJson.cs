using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Reads as the adapter will: names in any case (Activity spec A2002). A field that stands twice is refused (A2001), so that both cannot
/// read different ones. The depth is half of the adapter's.
/// </summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, AllowDuplicateProperties = false, MaxDepth = 64)]
[JsonSerializable(typeof(ActivityEnvelope))]
[JsonSerializable(typeof(ProtocolError))]
internal sealed partial class ActivityEnvelopeJson : JsonSerializerContext;
