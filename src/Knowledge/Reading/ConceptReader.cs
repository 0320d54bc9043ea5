namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>concepts.yaml</c>.</summary>
internal static class ConceptReader
{
    private static readonly Schema Fields = new(["id", "words"], ["contraries"]);

    public static Concept Read(YamlValue value)
    {
        var fields = value.Fields(Fields);
        return new Concept(fields.Id(), fields.Texts("words")) { Contraries = fields.Texts("contraries") };
    }
}
