using System.Text.Json;
using System.Text.Json.Serialization;
using HistoryBot.Bot.Channels;

namespace HistoryBot.Bot.Web;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageSettings))]
[JsonSerializable(typeof(EmbedWords))]
[JsonSerializable(typeof(ChatTokenRequest))]
[JsonSerializable(typeof(ChatTokenAnswer))]
[JsonSerializable(typeof(ProtocolError))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class WebJson : JsonSerializerContext;
