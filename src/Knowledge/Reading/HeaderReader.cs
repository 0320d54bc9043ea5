using System.Text.RegularExpressions;
using HistoryBot.Knowledge.Checking;
using NodaTime.Text;

namespace HistoryBot.Knowledge.Reading;

/// <summary><c>pack.yaml</c>.</summary>
internal static partial class HeaderReader
{
    private static readonly Schema Header =
        new(["title", "address", "language", "licence", "attribution", "snapshot", "sections"], ["further_reading"]);

    private static readonly Schema Section = new(["id", "title", "anchor"], []);

    private static readonly Schema Further = new(["title", "address"], ["about"]);

    public static PackHeader Read(YamlValue value)
    {
        var fields = value.Fields(Header);
        return new PackHeader(
            fields.Text("title"),
            Address(fields),
            fields.Text("language"),
            fields.Text("licence"),
            fields.Text("attribution"),
            Day(fields),
            fields.All("sections", ReadSection),
            fields.All("further_reading", ReadFurther));
    }

    private static Section ReadSection(YamlValue value)
    {
        var fields = value.Fields(Section);
        return new Section(fields.Id(), fields.Text("title"), fields.TextOrEmpty("anchor"));
    }

    private static FurtherReading ReadFurther(YamlValue value)
    {
        var fields = value.Fields(Further);
        return new FurtherReading(fields.Text("title"), Address(fields), fields.Texts("about"));
    }

    private static string Address(YamlFields fields) =>
        fields.Formed("address", AbsoluteAddress(), "it is absolute and has no fragment", "write it as https://example.org/page");

    private static string Day(YamlFields fields)
    {
        var day = fields.Text("snapshot");
        if (day.Length > 0 && !LocalDatePattern.Iso.Parse(day).Success)
        {
            fields.Value("snapshot")!.Report(Rules.Form, $"“{day}” is no day", "write year-month-day, as \"1985-04-12\"");
        }

        return day;
    }

    [GeneratedRegex(@"\Ahttps?://[^\s/#]+[^\s#]*\z")]
    private static partial Regex AbsoluteAddress();
}
