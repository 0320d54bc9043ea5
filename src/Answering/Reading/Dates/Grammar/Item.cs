namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>A word, number or mark of the text, or what a rule made of several.</summary>
/// <param name="Word">Lower case, typing errors mended, variants folded ("till" is "until"); empty for what a rule made.</param>
/// <param name="Start">Index of its first character in the normalised text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Joined">True where no white space separates it from the item before.</param>
/// <param name="Capital">True where it was written with a capital first letter.</param>
/// <param name="Sense">What it means; null for words that mean nothing by themselves.</param>
internal sealed record Item(string Word, int Start, int End, bool Joined, bool Capital, Sense? Sense)
{
    /// <summary>Name of the rule that made it; empty for what stands in the text.</summary>
    public string Rule { get; init; } = "";

    /// <summary>At most so sure: as the least sure rule that had a part in it.</summary>
    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.Sure;

    /// <summary>True for punctuation and other signs.</summary>
    public bool IsMark => Sense is null && Word.Length == 1 && !char.IsLetterOrDigit(Word[0]);
}
