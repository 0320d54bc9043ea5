using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving;

/// <summary>One sentence of the article with its place.</summary>
/// <param name="Section">Id of its section.</param>
/// <param name="Paragraph">From 1 in the section; each item of a bulleted list is a paragraph.</param>
/// <param name="Sentence">From 1 in the paragraph.</param>
/// <param name="Text">As on the page, without blanks around it.</param>
public sealed partial record ArticleSentence(string Section, int Paragraph, int Sentence, string Text)
{
    /// <summary><c>section.paragraph.sentence</c>.</summary>
    public string Id { get; } = FormattableString.Invariant($"{Section}.{Paragraph}.{Sentence}");

    /// <summary>Lower-case hexadecimal SHA-256 of the normalised text in UTF-8.</summary>
    public string Sha256 { get; } = HashOf(Text);

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Normalise"/> of a text, in UTF-8.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text))));

    /// <summary>
    /// What two printings of one sentence share: Unicode NFC, footnote marks ([3], [a], [note 2]) removed, every run of white space
    /// one blank, all quotes ' or ", all dashes -, nothing around.
    /// </summary>
    public static string Normalise(string text)
    {
        var composed = FootnoteMark().Replace(text.Normalize(NormalizationForm.FormC), "");
        var folded = string.Concat(composed.Select(Fold));
        return WhiteSpace().Replace(folded, " ").Trim();
    }

    private static char Fold(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' => '\'',
        '“' or '”' or '„' or '‟' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => c,
    };

    [GeneratedRegex(@"\[(?:[0-9]+|[a-z]|note [0-9]+)\]")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
