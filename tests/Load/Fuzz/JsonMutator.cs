using System.Text;
using System.Text.Json.Nodes;

namespace HistoryBot.Load.Fuzz;

/// <summary>Changes the fields of a JSON text, then now and then its bytes.</summary>
internal static class JsonMutator
{
    /// <summary>Stands where a text goes that no JSON tree can hold.</summary>
    private const string Mark = "\u0001";

    private const string WrittenMark = "\"\\u0001\"";

    public static byte[] Mutate(string json, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(random.Next(8) == 0 ? json : WithFieldsChanged(json, random));
        return random.Next(4) == 0 ? ByteMutator.Mutate(bytes, random) : bytes;
    }

    private static string WithFieldsChanged(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        var values = new List<string>();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            Change(root, values, random);
        }

        return values.Aggregate(root.ToJsonString(), ReplaceFirst);
    }

    private static string ReplaceFirst(string text, string value) =>
        text.IndexOf(WrittenMark, StringComparison.Ordinal) is >= 0 and var at ? string.Concat(text.AsSpan(0, at), value, text.AsSpan(at + WrittenMark.Length)) : text;

    private static void Change(JsonNode root, List<string> values, Random random)
    {
        var parents = Parents(root).ToList();
        switch (parents[random.Next(parents.Count)])
        {
            case JsonObject { Count: > 0 } parent:
                var name = parent.ElementAt(random.Next(parent.Count)).Key;
                ChangeField(parent, name, values, random);
                break;
            case JsonObject parent:
                parent[NastyValues.Text(random)] = Marked(values, random);
                break;
            case JsonArray parent:
                parent.Add(Marked(values, random));
                break;
        }
    }

    private static void ChangeField(JsonObject parent, string name, List<string> values, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[name.ToUpperInvariant()] = Marked(values, random);
                break;
            case 2:
                parent[NastyValues.Text(random)] = Marked(values, random);
                break;
            case 3 or 4 when parent[name] is JsonValue:
                parent[name] = NastyValues.Text(random);
                break;
            default:
                parent[name] = Marked(values, random);
                break;
        }
    }

    private static JsonValue Marked(List<string> values, Random random)
    {
        values.Add(NastyValues.Json(random));
        return JsonValue.Create(Mark);
    }

    private static IEnumerable<JsonNode> Parents(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(field => Parents(field.Value)).Prepend(parent),
        JsonArray parent => parent.SelectMany(Parents).Prepend(parent),
        _ => [],
    };
}
