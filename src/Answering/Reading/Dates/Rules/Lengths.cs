using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Amounts of time, which other rules count with: "two decades", "half a century".</summary>
internal static class Lengths
{
    public static Layer Layer { get; } = new(
    [
        new("amount of time", "a? {number} -? {unit}", f => Of(f.Value(0), f.Grain(1))),
        new("amount of time", "{grouped} {unit}", f => Of(f.Value(0), f.Grain(1))),
        new("one unit", "a|an {unit}", f => Of(1, f.Grain(0))),
        new("one more unit", "another|one more? {unit}", f => f.Sense<Unit>(0).Plural ? null : Of(1, f.Grain(0))),
        .. DateRule.Each("more units", f => Of(f.Value(0), f.Grain(1)), "another|a further? {number} -? {unit}", "another|a? {number} more|further {unit}"),
        new("scores of a unit", "{number} score {unit}", f => Scores(f, 0, f.Grain(1))),
        new("scores of a unit and some more", "{number} score and {number} {unit}", f => Scores(f, f.Value(1), f.Grain(2))),
        new("amount of time", "a? {number} -? odd {unit}", f => Of(f.Value(0), f.Grain(1))),
        new("two units", "a? couple of? {unit}", f => Of(2, f.Grain(0))),
        new("twelve units", "a dozen {unit}", f => Of(12, f.Grain(0))),
        new("half a unit", "a? half -? of? a? -? {unit}", f => Half(f.Grain(0), 1)),
        new("some units and a half", "{number} and a half {unit}", f => Half(f.Grain(1), (2 * Math.Min(f.Value(0), Most)) + 1)),
        new("a unit and a half", "a|one {unit} and a half", f => Half(f.Grain(0), 3)),
        new(
            "three quarters of a unit",
            "three -? quarters of a|the? {unit}",
            f => f.Grain(0) switch { Grain.Century => Of(75, Grain.Year), Grain.Year => Of(9, Grain.Month), _ => null }),
        new(
            "quarter of a unit",
            "a? quarter -? of? a? -? {unit}",
            f => f.Grain(0) switch { Grain.Century => Of(25, Grain.Year), Grain.Year => Of(3, Grain.Month), _ => null }),
    ]);

    // More units than recorded history has years.
    private const int Most = 9999;

    private static Length? Of(int amount, Grain unit) => amount is >= 1 and <= Most ? new Length(amount, unit) : null;

    private static Length? Scores(Found f, int more, Grain unit) => Of((Math.Min(f.Value(0), Most) * 20) + Math.Min(more, Most), unit);

    private static Length? Half(Grain unit, int halves) => unit switch
    {
        Grain.Year => Of(halves * 6, Grain.Month),
        Grain.Decade or Grain.Century or Grain.Millennium => Of(halves * unit.Years() / 2, Grain.Year),
        _ => null,
    };
}
