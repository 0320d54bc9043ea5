namespace HistoryBot.Knowledge.Reading;

/// <summary><c>vocabulary.yaml</c> and <c>phrases.yaml</c>: maps of words.</summary>
internal static class VocabularyReader
{
    private static readonly Schema Fields = new([], ["kinds", "courtesy", "stop", "social", "follow_up", "spellings", "asides", "pictures", "requests", "order", "sorts", "grain", "naming", "polarity", "lesser", "commands"]);

    private static readonly Dictionary<string, IReadOnlyList<string>> NoLists = [];

    /// <summary>For a pack without the file.</summary>
    public static Vocabulary Empty { get; } = new(NoLists, [], [], NoLists, NoLists, new Dictionary<string, string>());

    public static Vocabulary Read(YamlValue value)
    {
        var fields = value.Fields(Fields);
        var kinds = fields.Value("kinds");
        foreach (var (word, list) in kinds?.Mapping() ?? new Dictionary<string, YamlValue>())
        {
            QuestionKindWords.CheckIntent(word, list);
        }

        return new Vocabulary(
            Lists(kinds),
            fields.Texts("courtesy"),
            fields.Texts("stop"),
            Lists(fields.Value("social")),
            Lists(fields.Value("follow_up")),
            Texts(fields.Value("spellings")))
        {
            Asides = fields.Texts("asides"),
            Pictures = Lists(fields.Value("pictures")),
            Requests = Lists(fields.Value("requests")),
            Order = Lists(fields.Value("order")),
            Sorts = Lists(fields.Value("sorts")),
            Commands = fields.Texts("commands"),
            Naming = fields.Texts("naming"),
            Polarity = Lists(fields.Value("polarity")),
            Lesser = Lists(fields.Value("lesser")),
            Grain = Lists(fields.Value("grain")),
        };
    }

    /// <summary>A mapping from name to text; empty for none.</summary>
    public static IReadOnlyDictionary<string, string> Texts(YamlValue? value) =>
        value?.Mapping().ToDictionary(pair => pair.Key, pair => pair.Value.Text(), StringComparer.Ordinal) ?? [];

    private static Dictionary<string, IReadOnlyList<string>> Lists(YamlValue? value) =>
        value?.Mapping().ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<string>)[.. pair.Value.Items().Select(item => item.Text())],
            StringComparer.Ordinal) ?? [];
}
