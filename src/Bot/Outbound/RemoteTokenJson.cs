using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Outbound;

[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RemoteToken))]
[JsonSerializable(typeof(RemoteTokenRequest))]
internal sealed partial class RemoteTokenJson : JsonSerializerContext;
