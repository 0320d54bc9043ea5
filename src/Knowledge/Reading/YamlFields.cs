using System.Text.RegularExpressions;
using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge.Reading;

/// <summary>The fields of one mapping, read by name. A field that is not there gives an empty value without a problem.</summary>
internal sealed partial class YamlFields(IReadOnlyDictionary<string, YamlValue> fields)
{
    /// <summary>A text that must not be empty; "" where the field is not there.</summary>
    public string Text(string name) => fields.GetValueOrDefault(name)?.Text() ?? "";

    /// <summary>A text that may be empty; "" where the field is not there.</summary>
    public string TextOrEmpty(string name) => fields.GetValueOrDefault(name)?.TextOrEmpty() ?? "";

    /// <summary>A text that must not be empty; null where the field is not there.</summary>
    public string? OptionalText(string name) => fields.GetValueOrDefault(name)?.Text();

    /// <summary>A list of texts; a wrong item stays as "", so that the others keep their numbers.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.Text())];

    /// <summary>A list of values.</summary>
    public IReadOnlyList<YamlValue> Items(string name) => fields.GetValueOrDefault(name)?.Items() ?? [];

    /// <summary>Any value; null where the field is not there.</summary>
    public YamlValue? Value(string name) => fields.GetValueOrDefault(name);

    /// <summary>A list of what <paramref name="read"/> makes of each item.</summary>
    public IReadOnlyList<T> All<T>(string name, Func<YamlValue, T> read) => [.. Items(name).Select(read)];

    /// <summary>Lower-case words and numbers joined by hyphens, in the field <c>id</c>.</summary>
    public string Id() => Formed("id", KebabCase(), "an id is lower-case words joined by hyphens", "write it as harbour-league-2");

    /// <summary>A text that must match <paramref name="form"/>.</summary>
    public string Formed(string name, Regex form, string asked, string right)
    {
        var text = Text(name);
        if (text.Length > 0 && !form.IsMatch(text))
        {
            fields[name].Report(Rules.Form, $"“{text}” is no {name}: {asked}", right);
        }

        return text;
    }

    /// <summary>True or false; false where the field is not there.</summary>
    public bool Flag(string name)
    {
        var text = OptionalText(name);
        if (text is not (null or "" or "true" or "false"))
        {
            fields[name].Report(Rules.Shape, $"{name} is “{text}”", "write true or false");
        }

        return text == "true";
    }

    /// <summary>An EDTF date; null where the field is not there or, with a problem, no date.</summary>
    public EdtfDate? Date(string name)
    {
        if (OptionalText(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var reading = EdtfParser.Parse(text);
        if (!reading.IsDate)
        {
            fields[name].Report(Rules.Edtf, $"“{name}: {text}” is not an EDTF date: {reading.Fault.What}", reading.Fault.Right);
        }

        return reading.Date;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();
}
