using System.Globalization;
using HistoryBot.Knowledge.Checking;
using YamlDotNet.RepresentationModel;

namespace HistoryBot.Knowledge.Reading;

/// <summary>A text, list or mapping of a file. What is not as asked for becomes a problem and an empty value, so that reading goes on.</summary>
internal sealed class YamlValue(string file, YamlNode node, ICollection<Problem> problems)
{
    /// <summary>Where it begins.</summary>
    public Place Place => YamlFile.At(file, node.Start);

    /// <summary>The text; "" with a problem where it is a list or mapping, or empty.</summary>
    public string Text()
    {
        var text = TextOrEmpty();
        if (node is YamlScalarNode && string.IsNullOrWhiteSpace(text))
        {
            Report(Rules.NotEmpty, "the text is empty", "write it, or leave the field out");
        }

        return text;
    }

    /// <summary>The text, which may be empty; "" with a problem where it is a list or mapping.</summary>
    public string TextOrEmpty()
    {
        if (node is YamlScalarNode scalar)
        {
            return scalar.Value ?? "";
        }

        ReportShape("a text");
        return "";
    }

    /// <summary>The items of a list; none with a problem where it is no list.</summary>
    public IReadOnlyList<YamlValue> Items()
    {
        if (node is YamlSequenceNode list)
        {
            return [.. list.Children.Select(Of)];
        }

        ReportShape("a list: [item, item]");
        return [];
    }

    /// <summary>The fields of a mapping in file order, names unchecked; none with a problem where it is no mapping.</summary>
    public IReadOnlyDictionary<string, YamlValue> Mapping()
    {
        var fields = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping)
        {
            ReportShape("a mapping: { field: value }");
            return fields;
        }

        foreach (var (key, value) in mapping.Children)
        {
            fields[Of(key).Text()] = Of(value);
        }

        return fields;
    }

    /// <summary>The fields of a mapping, with a problem for each that <paramref name="schema"/> does not have or misses.</summary>
    public YamlFields Fields(Schema schema)
    {
        var fields = Mapping();
        foreach (var (name, value) in fields.Where(field => !schema.Knows(field.Key)))
        {
            value.ReportKey(name, schema, (YamlMappingNode)node);
        }

        foreach (var name in schema.Required.Where(name => node is YamlMappingNode && !fields.ContainsKey(name)))
        {
            Report(Rules.RequiredField, $"the field “{name}” is missing", $"add {name}: …");
        }

        return new YamlFields(fields);
    }

    /// <summary>Adds a problem at this value.</summary>
    public void Report(string rule, string what, string right) => problems.Add(Place.Problem(rule, what, right));

    /// <summary>The value down a path such as <c>asks/0/answer</c>; null where there is none.</summary>
    public YamlValue? Find(string path)
    {
        var found = path.Split('/').Aggregate((YamlNode?)node, Step);
        return found is null ? null : Of(found);
    }

    private static YamlNode? Step(YamlNode? node, string step) => node switch
    {
        YamlMappingNode mapping => mapping.Children.TryGetValue(new YamlScalarNode(step), out var child) ? child : null,
        YamlSequenceNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var i) && i < list.Children.Count => list.Children[i],
        _ => null,
    };

    private YamlValue Of(YamlNode part) => new(file, part, problems);

    private void ReportKey(string name, Schema schema, YamlMappingNode owner)
    {
        var key = owner.Children.Keys.FirstOrDefault(k => k is YamlScalarNode scalar && scalar.Value == name) ?? owner;
        var advice = Nearest.Advice(name, schema.Names, $"use one of {string.Join(", ", schema.Names)}");
        Of(key).Report(Rules.KnownField, $"the field “{name}” is not known here", advice);
    }

    private void ReportShape(string wanted)
    {
        var given = node switch
        {
            YamlMappingNode => "a mapping",
            YamlSequenceNode => "a list",
            _ => "a text",
        };
        Report(Rules.Shape, $"this is {given}", $"write {wanted}");
    }
}
