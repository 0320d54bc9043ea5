namespace HistoryBot.Knowledge;

/// <summary>Where one sentence of the article stands, and what proves it.</summary>
/// <param name="Id"><c>section.paragraph.sentence</c>, for example <c>intro.2.1</c>.</param>
/// <param name="Section">Id of its section.</param>
/// <param name="Paragraph">Number of its paragraph in the section, from 1; each item of a bulleted list is a paragraph.</param>
/// <param name="Sentence">Number of the sentence in the paragraph, from 1.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the normalised sentence (see <see cref="Proving.ArticleSentence"/>).</param>
/// <param name="First">Its first words, as on the page.</param>
/// <param name="Last">Its last words, as on the page, without the closing full stop; empty where <paramref name="First"/> is the whole sentence.</param>
public sealed record SourceSentence(string Id, string Section, int Paragraph, int Sentence, string Sha256, string First, string Last);
