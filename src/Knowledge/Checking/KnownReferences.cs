using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary>
/// <see cref="Rules.KnownEntity"/>, <see cref="Rules.KnownFact"/>, <see cref="Rules.KnownSource"/>, <see cref="Rules.KnownSection"/>.
/// What a file that could not be read may define is not missed.
/// </summary>
internal static class KnownReferences
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
        Entities(pack).Concat(Facts(pack)).Concat(Sources(pack)).Concat(Sections(pack));

    private static IEnumerable<Problem> Entities(WrittenPack pack) =>
        Enum.GetValues<EntityGroup>().Any(group => pack.Unread.Contains(PackFiles.FileOf(group))) ? []
        : Unknown(Rules.KnownEntity, "entity", EntityReferences.In(pack), pack.Entities.Select(e => e.Value.Id));

    private static IEnumerable<Problem> Facts(WrittenPack pack) =>
        pack.Unread.Any(file => file.StartsWith(PackFiles.Facts, StringComparison.Ordinal)) ? []
        : Unknown(
            Rules.KnownFact,
            "fact",
            pack.Conflicts.SelectMany(c => c.Each("facts", c.Value.Facts)).Concat(pack.Facts.SelectMany(f => f.Each("tells", f.Value.Tells))),
            pack.Facts.Select(f => f.Value.Id));

    private static IEnumerable<Problem> Sources(WrittenPack pack) =>
        pack.Unread.Contains(PackFiles.Sources) ? []
        : Unknown(
            Rules.KnownSource,
            "sentence",
            pack.Facts.SelectMany(f => f.Each("source", f.Value.Source))
                .Concat(pack.Paraphrases?.Value.Keys.Select(id => (id, pack.Paraphrases.At(id))) ?? []),
            pack.Sources.Select(s => s.Value.Id));

    private static IEnumerable<Problem> Sections(WrittenPack pack) =>
        pack.Header is null ? []
        : Unknown(
            Rules.KnownSection,
            "section",
            pack.Sources.SelectMany(s => s.One("id", s.Value.Section)),
            pack.Header.Value.Sections.Select(s => s.Id));

    private static IEnumerable<Problem> Unknown(
        string rule, string part, IEnumerable<(string Text, Place Place)> references, IEnumerable<string> known)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        return references.Where(reference => !ids.Contains(reference.Text)).Select(reference => reference.Place.Problem(
            rule, $"there is no {part} “{reference.Text}”", Nearest.Advice(reference.Text, ids, $"add the {part}, or name another")));
    }
}
