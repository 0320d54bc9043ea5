namespace HistoryBot.Knowledge.Proving;

/// <summary>The article as the sentences of a pack's sections.</summary>
/// <param name="Sentences">In the article's order.</param>
/// <param name="Missing">Sections of the pack under whose heading the article has no text, or whose heading it does not have.</param>
/// <param name="Unlisted">Headings with text of which the pack has no section.</param>
public sealed record ArticleText(
    IReadOnlyList<ArticleSentence> Sentences, IReadOnlyList<Section> Missing, IReadOnlyList<ArticlePart> Unlisted)
{
    /// <summary>Takes an article apart.</summary>
    /// <param name="text">
    /// Plain text: <c>= title =</c>, <c>==heading==</c> of any level, one paragraph a line, bullets <c>- </c>. An infobox is left out.
    /// </param>
    /// <param name="sections">The pack's sections; they are found by their titles, without regard to kinds of quotes and dashes.</param>
    public static ArticleText Parse(string text, IReadOnlyList<Section> sections)
    {
        var parts = ArticleLines.Parts(text).Where(part => part.Paragraphs.Count > 0)
            .Select(part => (Part: part, Section: sections.FirstOrDefault(section => Same(section.Title, part.Heading))))
            .ToList();
        return new ArticleText(
            [.. parts.Where(p => p.Section is not null).SelectMany(p => SentencesOf(p.Section!.Id, p.Part))],
            [.. sections.Except(parts.Select(p => p.Section).OfType<Section>())],
            [.. parts.Where(p => p.Section is null).Select(p => p.Part)]);
    }

    private static IEnumerable<ArticleSentence> SentencesOf(string section, ArticlePart part) =>
        part.Paragraphs.SelectMany((paragraph, p) =>
            SentenceSplitter.Split(paragraph).Select((text, s) => new ArticleSentence(section, p + 1, s + 1, text)));

    private static bool Same(string one, string other) => ArticleSentence.Normalise(one) == ArticleSentence.Normalise(other);
}
