using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>Reads each file of a pack's folder that is there. The one place that knows their names.</summary>
internal sealed class PackFiles(string folder, ICollection<Problem> problems)
{
    /// <summary>The header's file.</summary>
    public const string Header = "pack.yaml";

    /// <summary>The file of the article's sentences.</summary>
    public const string Sources = "sources.yaml";

    /// <summary>The folder of the facts.</summary>
    public const string Facts = "facts";

    private readonly HashSet<string> unread = new(StringComparer.Ordinal);

    /// <summary>The header alone; null, with a problem, where its file is not there or empty.</summary>
    public Written<PackHeader>? ReadHeader() =>
        Required(Header) is { } value ? new Written<PackHeader>(HeaderReader.Read(value), value) : null;

    /// <summary>All files.</summary>
    public WrittenPack Read()
    {
        var header = ReadHeader();
        var conflicts = Optional("conflicts.yaml")?.Fields(ConflictsReader.File);
        return new WrittenPack(
            header,
            All(Sources, Required(Sources), SourceReader.Read),
            [.. Enum.GetValues<EntityGroup>().SelectMany(Entities)],
            [.. FactFiles(header?.Value).SelectMany(file => All(file, FactReader.Read))],
            Each(conflicts?.Items("conflicts"), ConflictsReader.ReadConflict),
            Each(conflicts?.Items("ambiguities"), ConflictsReader.ReadAmbiguity),
            All("silences.yaml", SilenceReader.Read),
            All("concepts.yaml", ConceptReader.Read),
            Optional("vocabulary.yaml") is { } vocabulary ? VocabularyReader.Read(vocabulary) : VocabularyReader.Empty,
            VocabularyReader.Texts(Optional("phrases.yaml")),
            Optional("paraphrases.yaml") is { } paraphrases ? new(VocabularyReader.Texts(paraphrases), paraphrases) : null,
            unread);
    }

    /// <summary>The file of a group of entities.</summary>
    public static string FileOf(EntityGroup group) => group switch
    {
        EntityGroup.Person => "people.yaml",
        EntityGroup.Place => "places.yaml",
        EntityGroup.Organisation => "organisations.yaml",
        _ => "events.yaml",
    };

    /// <summary>The section that a facts file is named after; the file's bare name where it is named after none.</summary>
    public static string SectionOf(string factsFile) => Path.GetFileNameWithoutExtension(factsFile);

    private static List<Written<T>> Each<T>(IReadOnlyList<YamlValue>? values, Func<YamlValue, T> read) =>
        [.. (values ?? []).Select(value => new Written<T>(read(value), value))];

    private List<Written<T>> All<T>(string file, Func<YamlValue, T> read) => All(file, Optional(file), read);

    private List<Written<T>> All<T>(string file, YamlValue? value, Func<YamlValue, T> read) =>
        Each(Noted(file, () => value?.Items()), read);

    private List<Written<Entity>> Entities(EntityGroup group) => All(FileOf(group), value => EntityReader.Read(value, group));

    private List<string> FactFiles(PackHeader? header)
    {
        var path = Path.Combine(folder, Facts);
        var sections = (header?.Sections ?? []).Select(section => section.Id).ToList();
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, "*.yaml")
                .Select(file => $"{Facts}/{Path.GetFileName(file)}")
                .OrderBy(file => (uint)sections.IndexOf(SectionOf(file)))
                .ThenBy(file => file, StringComparer.Ordinal),
        ];
    }

    private YamlValue? Required(string file)
    {
        var value = Optional(file);
        if (value is null && !unread.Contains(file))
        {
            unread.Add(file);
            problems.Add(Place.StartOf(file).Problem(Rules.Readable, "the pack needs this file, and it is empty or not there", $"add {file}"));
        }

        return value;
    }

    private YamlValue? Optional(string file) =>
        File.Exists(Path.Combine(folder, file)) ? Noted(file, () => YamlFile.Read(folder, file, problems)) : null;

    // A file in which this step finds a problem has not been read as a whole.
    private T Noted<T>(string file, Func<T> step)
    {
        var before = problems.Count;
        var result = step();
        if (problems.Count > before)
        {
            unread.Add(file);
        }

        return result;
    }
}
