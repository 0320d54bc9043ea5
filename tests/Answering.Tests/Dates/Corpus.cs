using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge.Dates;
using NodaTime;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Messages of one meaning.</summary>
public sealed class Group
{
    public string Means { get; init; } = "";

    public List<string> Or { get; init; } = [];

    public string Problem { get; init; } = "";

    public List<string> Offers { get; init; } = [];

    public bool? Obvious { get; init; }

    public string? Spoken { get; init; }

    public string? Now { get; init; }

    public string? Day { get; init; }

    public List<string> Say { get; init; } = [];
}

/// <summary>An event of the made-up pack.</summary>
public sealed class EventLine
{
    public string Name { get; init; } = "";

    public string? When { get; init; }

    public string? Undated { get; init; }
}

/// <summary>Messages relative to events.</summary>
public sealed class EventCorpus
{
    public List<EventLine> Events { get; init; } = [];

    public List<Group> Readings { get; init; } = [];

    public List<Group> Problems { get; init; } = [];

    public List<string> Nothing { get; init; } = [];
}

/// <summary>The corpora, which stand beside this file.</summary>
internal static class Corpus
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public static readonly LocalDate Today = new(2026, 11, 23);

    public static List<Group> Groups(string file) => Yaml.Deserialize<List<Group>>(Text(file));

    public static readonly EventCorpus Events = Yaml.Deserialize<EventCorpus>(Text("events.yaml"));

    public static readonly IReadOnlyList<EventName> EventNames =
        [.. Events.Events.Select(e => new EventName(e.Name, e.Name, e.When is null ? null : Known(e.When), e.Undated))];

    public static IEnumerable<string> Lines(string file) => Text(file).Split('\n').Where(l => l.Length > 0 && l[0] != '#');

    public static DateContext Context(Group group, IReadOnlyList<EventName>? events = null) => new(
        group.Now is { } now ? Expected.Span(now).From ?? Today : Today,
        group.Day == "first",
        group.Spoken is { } spoken ? Expected.Span(spoken) : null,
        events ?? []);

    public static IReadOnlyList<DateReading> Read(string text, DateContext? context = null) =>
        DateReader.Read(TextNormaliser.Normalise(text), context ?? new DateContext(Today, false, null, []));

    public static string Text(string file)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static EdtfDate Known(string edtf) => new(edtf, Expected.Span(edtf), [Expected.Span(edtf)], false, false);
}
