using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.UniqueId"/>: entities share one set of ids over their four files; the other parts have one set each.</summary>
internal static class UniqueIds
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
    [
        .. Repeated("entity", Ids(pack.Entities, e => e.Id)),
        .. Repeated("fact", Ids(pack.Facts, f => f.Id)),
        .. Repeated("source", Ids(pack.Sources, s => s.Id)),
        .. Repeated("conflict", Ids(pack.Conflicts, c => c.Id)),
        .. Repeated("silence", Ids(pack.Silences, s => s.Id)),
        .. Repeated("concept", Ids(pack.Concepts, c => c.Id)),
        .. Repeated("section", Sections(pack.Header)),
    ];

    private static IEnumerable<(string Text, Place Place)> Ids<T>(IEnumerable<Written<T>> parts, Func<T, string> id) =>
        parts.SelectMany(part => part.One("id", id(part.Value)));

    private static IEnumerable<(string Text, Place Place)> Sections(Written<PackHeader>? header) =>
        header is null ? [] : header.Value.Sections.SelectMany((section, i) => header.One($"sections/{i}/id", section.Id));

    private static IEnumerable<Problem> Repeated(string part, IEnumerable<(string Text, Place Place)> ids) =>
        from id in ids.GroupBy(id => id.Text, StringComparer.Ordinal)
        from again in id.Skip(1)
        let first = id.First().Place
        select again.Place.Problem(Rules.UniqueId, $"the {part} “{id.Key}” is already at {first.File}:{first.Line}", "give this one another id");
}
