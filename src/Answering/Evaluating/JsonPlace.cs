using System.Text.Json;

namespace HistoryBot.Answering.Evaluating;

/// <summary>A value of a line with the way to it; what is not as it should be goes to the faults, and reading goes on.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Path">Names and numbers on the way, such as <c>turns[1].expect</c>; empty for the whole line.</param>
/// <param name="Faults">All faults of the line.</param>
internal sealed record JsonPlace(JsonElement? Value, string Path, List<LineFault> Faults)
{
    /// <summary>True where there is nothing, or null.</summary>
    public bool IsMissing => Value is not { ValueKind: not JsonValueKind.Null };

    /// <summary>A member; of what is no object, a missing one.</summary>
    public JsonPlace this[string name] => new(
        Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? member : null,
        Path.Length == 0 ? name : $"{Path}.{name}",
        Faults);

    /// <summary>A fault here.</summary>
    public void Fault(string what, string right) =>
        Faults.Add(new LineFault(1, Path.Length == 0 ? $"the line {what}" : $"“{Path}” {what}", right));

    /// <summary>True for an object; anything else is a fault.</summary>
    public bool IsObject(string example) => Is(JsonValueKind.Object, "an object", example);

    /// <summary>The text; null, and a fault, for anything else.</summary>
    public string? Text(string example) => Is(JsonValueKind.String, "a text", example) ? Value!.Value.GetString() : null;

    /// <summary>The items, each in its place; none, and a fault, for anything but a list with something in it.</summary>
    public IReadOnlyList<JsonPlace> Items(string example)
    {
        if (Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        {
            Fault("is empty", $"write {example}");
        }

        return Listed(example);
    }

    /// <summary>The items of a list that may be empty or missing.</summary>
    public IReadOnlyList<JsonPlace> ItemsIfAny(string example) => IsMissing ? [] : Listed(example);

    private List<JsonPlace> Listed(string example) => Is(JsonValueKind.Array, "a list", example)
        ? [.. Value!.Value.EnumerateArray().Select((item, i) => this with { Value = item, Path = $"{Path}[{i}]" })]
        : [];

    private bool Is(JsonValueKind kind, string what, string example)
    {
        if (Value?.ValueKind == kind)
        {
            return true;
        }

        Fault(IsMissing ? "is missing" : $"is not {what}", $"write {example}");
        return false;
    }
}
