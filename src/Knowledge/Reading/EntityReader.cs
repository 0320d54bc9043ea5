namespace HistoryBot.Knowledge.Reading;

/// <summary>An item of <c>people.yaml</c>, <c>places.yaml</c>, <c>organisations.yaml</c> or <c>events.yaml</c>.</summary>
internal static class EntityReader
{
    private static readonly string[] Common = ["aliases", "is", "of", "within", "stands_for", "when", "undated"];

    private static readonly Schema Person = new(["id", "name", "about"], Common);

    private static readonly Schema Other = new(["id", "name", "kind", "about"], Common);

    public static Entity Read(YamlValue value, EntityGroup group)
    {
        var fields = value.Fields(group == EntityGroup.Person ? Person : Other);
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
            fields.Text("about"));
    }
}
