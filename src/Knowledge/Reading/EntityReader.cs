using System.Globalization;
using System.Text.RegularExpressions;
using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>people.yaml</c>, <c>places.yaml</c>, <c>organisations.yaml</c> or <c>events.yaml</c>.</summary>
internal static partial class EntityReader
{
    private static readonly string[] Common = ["aliases", "is", "of", "within", "stands_for", "when", "undated", "unnamed"];

    private static readonly Schema Person = new(["id", "name", "about"], Common);

    private static readonly Schema OfPlace = new(["id", "name", "kind", "about"], [.. Common, "iso", "at"]);

    private static readonly Schema Other = new(["id", "name", "kind", "about"], Common);

    public static Entity Read(YamlValue value, EntityGroup group)
    {
        var fields = value.Fields(group switch { EntityGroup.Person => Person, EntityGroup.Place => OfPlace, _ => Other });
        return new Entity(
            fields.Id(),
            group,
            fields.Text("kind"),
            fields.Text("name"),
            fields.Texts("aliases"),
            fields.Texts("is"),
            fields.OptionalText("of"),
            fields.OptionalText("within"),
            fields.OptionalText("stands_for"),
            fields.Date("when"),
            fields.OptionalText("undated"),
            fields.Text("about"))
        {
            Unnamed = fields.OptionalText("unnamed"),
            Iso = fields.Value("iso") is null ? null : fields.Formed("iso", IsoNumeric(), "a country's code is ISO 3166-1 numeric", "write it as \"276\""),
            At = fields.Value("at") is { } at ? Point(at) : null,
        };
    }

    private static GeoPoint? Point(YamlValue value)
    {
        var degrees = value.Items().Select(item => double.TryParse(item.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? d : double.NaN).ToList();
        if (degrees is [>= -90 and <= 90, >= -180 and <= 180])
        {
            return new GeoPoint(degrees[0], degrees[1]);
        }

        value.Report(Rules.Form, "this is no point of the earth: it is degrees north and degrees east", "write it as [52.5, 13.4]");
        return null;
    }

    [GeneratedRegex(@"\A[0-9]{3}\z")]
    private static partial Regex IsoNumeric();
}
