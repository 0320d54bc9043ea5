using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

// Older services write numbers as text.
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ChannelTokenAnswer))]
internal sealed partial class ChannelTokenJson : JsonSerializerContext;
