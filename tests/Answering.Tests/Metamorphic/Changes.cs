using System.Text;
using System.Text.RegularExpressions;

namespace HistoryBot.Answering.Tests.Metamorphic;

/// <summary>What people do to a message without meaning anything by it.</summary>
internal static class Changes
{
    // Cyrillic and Greek letters that look like Latin ones.
    private const string Latin = "aeopcxyiABEHKMOPTX";
    private const string Foreign = "аеорсхуіАВЕНКМОРТХ";

    // From “!” to “~” the full-width forms stand in the order of ASCII.
    private const int FullWidth = 0xFEE0;

    public static IReadOnlyList<Change> All { get; } =
    [
        .. Before("hey ", "Hello! ", "please ", "can you tell me ", "Quick question: ", "ok so ", "Hi, I was wondering: ", "could you please tell me: ", "um, "),
        .. After(" please", " pls", ", thanks", " thank you!", " 🙏", " 😀😀", " :)", " thx in advance"),
        new("no mark at the end", text => text.TrimEnd('?', '.', '!', ' ')),
        new("many marks at the end", text => text.TrimEnd('?', '.', '!', ' ') + "?!?"),
        new("a dot at the end", text => text.TrimEnd('?', '.', '!', ' ') + "?."),
        new("no commas", text => Regex.Replace(text, @",(?=\s)", "")),
        new("capitals", text => text.ToUpperInvariant()),
        new("small letters", text => text.ToLowerInvariant()),
        new("double spaces", text => "  " + text.Replace(" ", "  ", StringComparison.Ordinal) + " "),
        new("hard spaces", text => text.Replace(' ', '\u00A0')),
        new("zero-width spaces", text => Regex.Replace(text, @"(?<=\p{L}{2})(?=\p{L}{2})", "\u200B")),
        new("soft hyphens and joiners", text => Regex.Replace(text, @"(?<=\p{L}{3})(?=\p{L}{3})", "\u00AD\u200D\uFEFF")),
        new("a mark of direction", text => "\u202A" + text + "\u202C\u200E"),
        new("curly quotes", text => text.Replace('\'', '’').Replace('"', '”')),
        new("straight quotes", text => Regex.Replace(Regex.Replace(text, "[‘’]", "'"), "[“”]", "\"")),
        new("in quotes", text => $"“{text}”"),
        new("a long dash", text => text.Replace(" - ", " — ", StringComparison.Ordinal).Replace('–', '-')),
        new("full-width letters", text => new string([.. text.Select(c => c is > ' ' and <= '~' ? (char)(c + FullWidth) : c == ' ' ? '\u3000' : c)])),
        new("letters that look alike", text => new string([.. text.Select(c => Latin.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Foreign[i] : c)])),
        new("accents apart", text => text.Normalize(NormalizationForm.FormD)),
        new("an accent on every a", text => text.Replace('a', 'á')),
        new("a line break at the end", text => text + "\r\n"),
        new("bold", text => $"**{text}**"),
        new("HTML", text => $"<p><b>{text}</b><br/></p>"),
    ];

    private static IEnumerable<Change> Before(params string[] openings) =>
        openings.Select(opening => new Change($"“{opening}” before", text => opening + text));

    private static IEnumerable<Change> After(params string[] endings) =>
        endings.Select(ending => new Change($"“{ending}” after", text => text + ending));
}
