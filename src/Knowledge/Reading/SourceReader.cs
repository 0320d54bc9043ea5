using System.Globalization;
using System.Text.RegularExpressions;
using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>sources.yaml</c>.</summary>
internal static partial class SourceReader
{
    private static readonly Schema Fields = new(["id", "sha256", "first"], ["last"]);

    public static SourceSentence Read(YamlValue value)
    {
        var fields = value.Fields(Fields);
        var id = fields.Formed("id", SentenceId(), "a sentence id is section.paragraph.sentence", "write it as lead.1.2");
        var parts = SentenceId().Match(id);
        return new SourceSentence(
            id,
            parts.Groups[1].Value,
            Number(parts.Groups[2]),
            Number(parts.Groups[3]),
            fields.Formed("sha256", Hash(), "a SHA-256 is 64 lower-case hexadecimal digits", "let the sources command write this file"),
            fields.Text("first"),
            fields.TextOrEmpty("last"));
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A([a-z0-9-]+)\.([1-9][0-9]{0,3})\.([1-9][0-9]{0,3})\z")]
    private static partial Regex SentenceId();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Hash();
}
