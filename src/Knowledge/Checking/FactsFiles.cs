using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary>
/// <see cref="Rules.FactsFile"/> and <see cref="Rules.FirstSource"/>. Further sources of a fact may stand in other sections;
/// the first tells the fact itself.
/// </summary>
internal static class FactsFiles
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
        pack.Header is null ? [] : Misnamed(pack, pack.Header.Value).Concat(Elsewhere(pack, pack.Header.Value));

    private static IEnumerable<Problem> Misnamed(WrittenPack pack, PackHeader header)
    {
        var sections = header.Sections.Select(s => s.Id).ToList();
        return
            from file in pack.Facts.Select(f => f.Place.File).Distinct(StringComparer.Ordinal)
            let name = PackFiles.SectionOf(file)
            where !sections.Contains(name)
            select Place.StartOf(file).Problem(
                Rules.FactsFile, $"there is no section “{name}”", Nearest.Advice(name, sections, "name the file after a section of pack.yaml"));
    }

    private static IEnumerable<Problem> Elsewhere(WrittenPack pack, PackHeader header) =>
        from fact in pack.Facts
        let section = PackFiles.SectionOf(fact.Place.File)
        where header.Sections.Any(s => s.Id == section)
        from first in fact.Each("source", fact.Value.Source).Take(1)
        where !first.Text.StartsWith(section + ".", StringComparison.Ordinal)
        select first.Place.Problem(
            Rules.FirstSource,
            $"the first source “{first.Text}” is not of section “{section}”",
            $"put a sentence of {section} first, or move the fact to the file of its section");
}
