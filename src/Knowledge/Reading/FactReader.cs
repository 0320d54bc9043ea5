using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>facts/*.yaml</c>.</summary>
internal static class FactReader
{
    private static readonly Schema FactFields = new(
        ["id", "statement"],
        ["when", "undated", "who", "whom", "where", "about", "part_of", "main", "negated", "voice", "asks", "source", "label", "tells"]);

    private static readonly Schema AskFields = new(["kind", "answer", "questions"], []);

    private static readonly Schema VoiceFields = new(["how"], ["by"]);

    private static readonly string[] Manners = ["said", "claimed", "alleged", "wrote"];

    public static Fact Read(YamlValue value)
    {
        var fields = value.Fields(FactFields);
        return new Fact(
            fields.Id(),
            fields.Text("statement"),
            fields.Date("when"),
            fields.OptionalText("undated"),
            fields.Texts("who"),
            fields.Texts("whom"),
            fields.Texts("where"),
            fields.Texts("about"),
            fields.OptionalText("part_of"),
            fields.Flag("main"),
            fields.Flag("negated"),
            fields.Value("voice") is { } voice ? ReadVoice(voice) : null,
            fields.All("asks", ReadAsk),
            fields.Texts("source"))
        {
            Label = fields.OptionalText("label"),
            Tells = fields.Texts("tells"),
        };
    }

    private static Ask ReadAsk(YamlValue value)
    {
        var fields = value.Fields(AskFields);
        var kind = fields.Value("kind") is { } word ? QuestionKindWords.Read(word) : QuestionKind.What;
        return new Ask(kind, fields.Text("answer"), fields.Texts("questions"));
    }

    private static Voice ReadVoice(YamlValue value)
    {
        var fields = value.Fields(VoiceFields);
        var how = fields.Text("how");
        if (how.Length > 0 && !Manners.Contains(how, StringComparer.Ordinal))
        {
            var advice = Nearest.Advice(how, Manners, $"use one of {string.Join(", ", Manners)}");
            fields.Value("how")!.Report(Rules.VoiceHow, $"“{how}” is no way of saying", advice);
        }

        return new Voice(fields.OptionalText("by"), how);
    }
}
