namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>silences.yaml</c>.</summary>
internal static class SilenceReader
{
    private static readonly Schema Fields = new(["id", "says", "questions"], ["about"]);

    public static Silence Read(YamlValue value)
    {
        var fields = value.Fields(Fields);
        return new Silence(fields.Id(), fields.Text("says"), fields.Texts("about"), fields.Texts("questions"));
    }
}
