namespace HistoryBot.Knowledge.Reading;

/// <summary>Items of <c>conflicts.yaml</c>.</summary>
internal static class ConflictsReader
{
    /// <summary>The file as a whole.</summary>
    public static readonly Schema File = new([], ["conflicts", "ambiguities"]);

    private static readonly Schema ConflictFields = new(["id", "says"], ["kinds", "facts"]);

    private static readonly Schema AmbiguityFields = new(["terms", "ask"], ["means"]);

    public static Conflict ReadConflict(YamlValue value)
    {
        var fields = value.Fields(ConflictFields);
        return new Conflict(fields.Id(), fields.Text("says"), fields.All("kinds", QuestionKindWords.Read), fields.Texts("facts"));
    }

    public static Ambiguity ReadAmbiguity(YamlValue value)
    {
        var fields = value.Fields(AmbiguityFields);
        return new Ambiguity(fields.Texts("terms"), fields.Text("ask"), fields.Texts("means"));
    }
}
