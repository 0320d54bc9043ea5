using System.Globalization;
using System.Text;

namespace HistoryBot.Knowledge.Proving;

/// <summary>Article + pack header → the text of <c>sources.yaml</c>. The same article always gives the same text.</summary>
public static class SourcesWriter
{
    /// <summary>One line a sentence, with a head comment that tells the schema; lines end with \n.</summary>
    /// <param name="header">Names the sections to take.</param>
    /// <param name="article">Plain text, as for <see cref="ArticleText.Parse"/>.</param>
    public static string Write(PackHeader header, string article)
    {
        var page = Page(article);
        var text = new StringBuilder(Comment(header));
        var at = 0;
        foreach (var sentence in ArticleText.Parse(article, header.Sections).Sentences)
        {
            var normal = ArticleSentence.Normalise(sentence.Text);
            at = page.IndexOf(normal, at, StringComparison.Ordinal);
            var (first, last) = OuterWords.Of(sentence.Text, page, at);
            text.Append(CultureInfo.InvariantCulture, $"- {{ id: {sentence.Id}, sha256: {sentence.Sha256}, first: {Quoted(first)}, last: {Quoted(last)} }}\n");
            at += normal.Length;
        }

        return text.ToString();
    }

    private static string Page(string article) =>
        string.Join(' ', ArticleLines.Parts(article).SelectMany(part => part.Paragraphs.Prepend(part.Heading)).Select(ArticleSentence.Normalise));

    private static string Comment(PackHeader header) =>
        $"""
        # The sentences of “{header.Title}” as read on {header.Snapshot}. Written by `sources --article FILE`; never edit it by hand.
        #   id: section.paragraph.sentence, from 1; each item of a list is a paragraph.
        #   sha256: of the sentence in Unicode NFC, white space collapsed, quotes and dashes plain, footnote marks removed.
        #   first, last: its outer words, with which a link finds it on the page; last is empty where first is the whole sentence.

        """.ReplaceLineEndings("\n");

    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
