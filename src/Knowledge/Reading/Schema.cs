namespace HistoryBot.Knowledge.Reading;

/// <summary>The fields that a mapping may have.</summary>
/// <param name="Required">Fields that must be there.</param>
/// <param name="Optional">Fields that may be there.</param>
internal sealed record Schema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>All fields, the required ones first.</summary>
    public IEnumerable<string> Names => Required.Concat(Optional);

    /// <summary>True for a field of the schema.</summary>
    public bool Knows(string field) => Names.Contains(field, StringComparer.Ordinal);
}
