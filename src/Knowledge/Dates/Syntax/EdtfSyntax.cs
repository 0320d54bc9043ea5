namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>Text → tree: tells sets, intervals and single moments apart.</summary>
internal static class EdtfSyntax
{
    /// <summary>Null, with the fault, where the text is no date.</summary>
    public static EdtfNode? Read(string text, out EdtfFault? fault)
    {
        fault = EdtfAdvice.BeforeReading(text);
        return fault is not null ? null
            : text[0] is '[' or '{' ? SetSyntax.Read(text, out fault)
            : text.Contains('/', StringComparison.Ordinal) ? IntervalSyntax.Read(text, out fault)
            : MomentSyntax.Read(text, out fault);
    }
}
