using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Proving;

/// <summary><see cref="Rules.SectionsAgree"/>. A heading whose lines are all titles of further reading needs no section.</summary>
internal static class SectionCheck
{
    public static IEnumerable<VerificationFault> Faults(PackHeader header, ArticleText article)
    {
        var further = header.FurtherReading.Select(reading => ArticleSentence.Normalise(reading.Title)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. article.Missing.Select(section =>
                Fault(section.Id, $"the article has no text under “{section.Title}”", "mend the section's title in pack.yaml")),
            .. article.Unlisted.Where(part => !part.Paragraphs.Select(ArticleSentence.Normalise).All(further.Contains)).Select(part =>
                Fault(part.Heading, "pack.yaml has no such section, nor are all its lines further reading", "add one of the two")),
        ];
    }

    private static VerificationFault Fault(string subject, string what, string right) => new(Rules.SectionsAgree, subject, [], what, right);
}
