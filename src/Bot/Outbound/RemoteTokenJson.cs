using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Outbound;

[JsonSerializable(typeof(RemoteToken))]
[JsonSerializable(typeof(RemoteTokenRequest))]
internal sealed partial class RemoteTokenJson : JsonSerializerContext;
