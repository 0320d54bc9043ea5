using HistoryBot.Knowledge.Dates.Syntax;

namespace HistoryBot.Knowledge.Dates;

/// <summary>
/// Reads EDTF (ISO 8601-2:2019 Annex A): level 0 without times of day, level 1 without years of more than four digits, and of level 2
/// the qualified components, unspecified digits anywhere and sets. Years reach from -9998 to 9999, which is as far as the calendar goes.
/// </summary>
/// <remarks>
/// Seasons are those of the northern hemisphere: 21 is March to May, 24 is December of the year to February of the next.
/// "~" does not widen a date: how far "around" reaches is for whoever reads the question to say.
/// </remarks>
public static class EdtfParser
{
    /// <summary>Reads one date. Never throws for a text that is none.</summary>
    /// <param name="text">The EDTF string, without blanks around it.</param>
    public static EdtfReading Parse(string text)
    {
        var node = EdtfSyntax.Read(text, out var fault);
        return node is null ? new EdtfReading(fault!) : new EdtfReading(ToDate(text, node));
    }

    private static EdtfDate ToDate(string text, EdtfNode node) =>
        new(text, node.Span, node.Parts, node.Doubt.HasFlag(Doubt.Uncertain), node.Doubt.HasFlag(Doubt.Approximate));
}
