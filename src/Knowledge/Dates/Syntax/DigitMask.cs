using System.Globalization;

namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>Digits of a year, month or day of which some may be unspecified.</summary>
/// <param name="Text">Digits and <c>X</c>, at least one character.</param>
internal readonly record struct DigitMask(string Text)
{
    /// <summary>True where every digit is given.</summary>
    public bool IsExact => !Text.Contains('X', StringComparison.Ordinal);

    /// <summary>True where no digit is given.</summary>
    public bool IsFree => Text.All(c => c == 'X');

    /// <summary>The number with 0 for each X; the number itself where it is exact.</summary>
    public int Least => Filled('0');

    /// <summary>The number with 9 for each X.</summary>
    public int Greatest => Filled('9');

    /// <summary>True where <paramref name="value"/>, written with as many digits, agrees with every given digit.</summary>
    public bool Fits(int value)
    {
        var digits = value.ToString("D" + Text.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return digits.Length == Text.Length && Text.Zip(digits).All(pair => pair.First == 'X' || pair.First == pair.Second);
    }

    private int Filled(char digit) => int.Parse(Text.Replace('X', digit), CultureInfo.InvariantCulture);
}
