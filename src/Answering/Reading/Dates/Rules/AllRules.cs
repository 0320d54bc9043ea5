using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>The whole grammar: layers in the order in which they read, each building on what those before it have made.</summary>
internal static class AllRules
{
    public static IReadOnlyList<Layer> Layers { get; } =
    [
        Figures.Layer,
        Figures.WithoutYear,
        Eras.Layer,
        Eras.Shared,
        new([.. Days.Rules, .. Months.Rules]),
        Days.Weekdays,
        Years.Layer,
        Years.Shared,
        Eras.Onwards,
        new([.. Decades.Rules, .. Centuries.Rules, .. Months.Rules]),
        Eras.Alone,
        Centuries.Shared,
        new([.. Days.Shared.Rules, .. Months.Shared.Rules]) { Backwards = true },
        new([.. Days.SharedForward.Rules, .. Months.SharedForward.Rules]),
        Lengths.Layer,
        RelativeToNow.Layer,
        Parts.Shared,
        Parts.Layer,
        Events.Layer,
        RelativeToConversation.Layer,
        RelativeToDates.Layer,
        Parts.Layer,
        Ranges.Layer,
        OpenRanges.Layer,
        Months.Alone,
        Unions.Layer,
    ];
}
