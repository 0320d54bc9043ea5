using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(DirectLineError))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(StartRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
