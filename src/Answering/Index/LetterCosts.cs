namespace HistoryBot.Answering.Index;

/// <summary>
/// How unlikely each slip of the hand or the ear is, in hundredths of an edit: 100 for one letter taken for any other,
/// less for doubled letters, vowels, letters that sound alike and neighbours on the keyboard.
/// </summary>
internal static class LetterCosts
{
    /// <summary>A whole edit.</summary>
    public const int Edit = 100;

    /// <summary>Two neighbouring letters typed in the wrong order.</summary>
    public const int Swap = 60;

    private const int Doubled = 25;
    private const int Breath = 40;
    private const int Vowel = 45;
    private const int LostVowel = 55;
    private const int LostY = 75;
    private const int Neighbour = 65;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly string[] SoundAlike = ["sz", "kq", "ck", "cs", "vw", "gj", "td", "fp", "iy", "cq", "ou", "uw", "iw", "bp", "xz"];

    private static readonly byte[] Substitutions = Build();

    /// <summary>One letter typed for another.</summary>
    public static int Substitution(char a, char b) =>
        a == b ? 0 : a is >= 'a' and <= 'z' && b is >= 'a' and <= 'z' ? Substitutions[((a - 'a') * 26) + b - 'a'] : Edit;

    /// <summary>A letter too many or too few.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">What stands before it in the longer word; a NUL at the beginning.</param>
    public static int Extra(char letter, char before) =>
        letter == before ? Doubled
        : before == '\0' ? Edit
        : letter == 'h' && !IsVowel(before) ? Breath
        : letter == 'y' ? LostY
        : IsVowel(letter) ? LostVowel
        : Edit;

    /// <summary>True for a, e, i, o, u and y.</summary>
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>True where a word heard with the one first letter may be written with the other.</summary>
    public static bool SoundsAlike(char a, char b) => a == b || Substitution(a, b) <= Vowel;

    private static byte[] Build()
    {
        var costs = new byte[26 * 26];
        for (var a = 'a'; a <= 'z'; a++)
        {
            for (var b = 'a'; b <= 'z'; b++)
            {
                costs[((a - 'a') * 26) + b - 'a'] = (byte)Cost(a, b);
            }
        }

        return costs;
    }

    private static int Cost(char a, char b) =>
        (IsVowel(a) && IsVowel(b)) || Array.Exists(
            SoundAlike, p => p.Contains(a, StringComparison.Ordinal) && p.Contains(b, StringComparison.Ordinal)) ? Vowel
        : Beside(a, b) ? Neighbour
        : Edit;

    // Keys of one row side by side, or of two rows one above the other.
    private static bool Beside(char a, char b)
    {
        var ((rowA, columnA), (rowB, columnB)) = (Key(a), Key(b));
        return rowA == rowB ? Math.Abs(columnA - columnB) == 1
            : rowB - rowA == 1 ? columnA - columnB is 0 or 1
            : rowA - rowB == 1 && columnB - columnA is 0 or 1;
    }

    private static (int Row, int Column) Key(char letter)
    {
        var row = Array.FindIndex(Rows, r => r.Contains(letter, StringComparison.Ordinal));
        return (row, Rows[row].IndexOf(letter, StringComparison.Ordinal));
    }
}
