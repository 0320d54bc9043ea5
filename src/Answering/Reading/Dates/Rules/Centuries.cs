using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Centuries and millennia.</summary>
internal static class Centuries
{
    public static IReadOnlyList<DateRule> Rules { get; } =
    [
        new("century", "the? {ordinal} -? {unit}", f => Numbered(f, false)),
        new("century with a dot", "the? {number} +. {unit}", f => f.Grain(1) == Grain.Century ? Numbered(f, false) : null),
        .. DateRule.Each(
            "century of our era",
            f => Numbered(f, false),
            "the? {ordinal} -? {unit} ad|ce",
            "the? {ordinal} -? {unit} of the common|christian era"),
        .. DateRule.Each(
            "century before Christ",
            f => Numbered(f, true),
            "the? {ordinal} -? {unit} bc|bce",
            "the? {ordinal} -? {unit} before christ",
            "the? {ordinal} -? {unit} before the common|christian era"),
        .. DateRule.Each(
            "century in Roman figures",
            InRoman,
            "the? [ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxi] +.? -? {unit} ad|ce?"),
        new("century, shortened", "{ordinal} c .?", f => Stretches.Century(f.Value(0), false)),
        new("century before Christ, shortened", "{ordinal} c .? bc|bce", f => Stretches.Century(f.Value(0), true)),
        .. DateRule.Each("turn of the century", f => Turn(f), "the? turn of the? {unit}"),
        .. DateRule.Each("turn of a numbered century", f => Turn(f, f.Value(0), f.Grain(1)), "the? turn of the? {ordinal} -? {unit}"),
    ];

    /// <summary>"the 9th and 10th centuries": the first is a century because the second is.</summary>
    public static Layer Shared { get; } = new(
    [
        new(
            "century, said with another",
            "the? {ordinal} > -|to|and|or|,|until|through the? {century}",
            f => Stretches.Century(f.Value(0), f.Stretch(1).Bce)),
    ])
    {
        Backwards = true,
    };

    // From the second on; "I" is a word.
    private static readonly string[] Roman =
        ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi"];

    private static Stretch? InRoman(Found f) => f.Grain(1) == Grain.Century && f[0] is { Capital: true }
        ? Stretches.Century(Array.IndexOf(Roman, f.Word(0)) + 2, false).Read()
        : null;

    private static Stretch? Numbered(Found f, bool bce) => f.Grain(1) switch
    {
        Grain.Century => Stretches.Century(f.Value(0), bce),
        Grain.Millennium => Stretches.Millennium(f.Value(0), bce),
        _ => null,
    };

    // The last one past; the one before is offered.
    private static Stretch? Turn(Found f)
    {
        var unit = f.Grain(0);
        var number = f.Scope.Now.Year / Math.Max(1, unit.Years());
        return Turn(f, number + 1, unit) is { } turn && Turn(f, number, unit) is { } other
            ? turn with { Alternatives = unit == Grain.Century ? [Stretches.Alternative(other.Span, "the turn before that")] : [] }
            : null;
    }

    private static Stretch? Turn(Found f, int number, Grain unit)
    {
        _ = f;
        return unit is Grain.Century or Grain.Millennium
            && Stretches.Years((number - 1L) * unit.Years(), ((number - 1L) * unit.Years()) + 1) is { } turn
            ? turn with { Obvious = false }
            : null;
    }
}
