using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace HistoryBot.Answering.Text;

/// <summary>
/// Makes text from strangers comparable: compatibility forms folded, invisible and control characters removed, digits of all scripts
/// made ASCII, quotes, dashes and look-alike letters folded, accents dropped. Letter case is kept.
/// </summary>
public static class TextNormaliser
{
    // Letters of other scripts that look like Latin ones (Unicode TR39 confusables, the lower- and upper-case pairs that matter in names).
    private static readonly FrozenDictionary<char, char> LookAlikes = Pairs(
        "аa еe оo рp сc хx уy іi јj ѕs ԁd һh кk мm тt вb нh АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЅS " +
        "αa οo ρp νv ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX ΥY ΖZ ıi ιi κk τt υu ωw ηn χx γy εe " +
        "ԛq ԝw ɡg ɑa ӏl ӀI ѵv ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz øo łl đd ħh ŧt ØO ŁL ĐD ĦH ŦT");

    private static readonly FrozenDictionary<char, char> Punctuation = Pairs(
        "’' ‘' ‛' ʼ' ʿ' ʾ' ʻ' ʽ' ˈ' ′' `' ´' “\" ”\" „\" «\" »\" ‐- ‑- ‒- –- —- ―- −- ﹣- －-");

    // What nothing here folds, and no markup is made of.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '\",.;?!()/-");

    /// <summary>Normalises; the result has no leading or trailing white space and single spaces inside, and may be empty.</summary>
    public static string Normalise(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }

        // Tags may be written in full-width letters, or with invisible characters in them.
        var visible = string.Concat(Wellformed(text).Normalize(NormalizationForm.FormKC).Where(c => char.IsControl(c) || !IsInvisible(c)));
        var folded = Markup.Strip(visible).Normalize(NormalizationForm.FormKD);
        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            Append(result, c);
        }

        return result.Replace(" & ", " and ").ToString().Trim();
    }

    private static bool IsNormal(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain) && !text.Contains("  ", StringComparison.Ordinal) && !text.StartsWith(' ') && !text.EndsWith(' ');

    private static void Append(StringBuilder result, char c)
    {
        if (Punctuation.TryGetValue(c, out var mark) || LookAlikes.TryGetValue(c, out mark))
        {
            result.Append(mark);
        }
        else if (char.IsWhiteSpace(c))
        {
            if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        else if (char.IsDigit(c))
        {
            result.Append((char)('0' + (int)char.GetNumericValue(c)));
        }
        else if (!IsInvisible(c))
        {
            result.Append(c);
        }
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // A lone surrogate or a noncharacter (U+FFFE) makes Normalize throw; they carry nothing.
    private static string Wellformed(string text) =>
        text.Any(c => char.IsSurrogate(c) || IsNoncharacter(c))
            ? string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar && !IsNoncharacter(r.Value))) : text;

    private static bool IsNoncharacter(int code) => (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(p => p[0], p => p[1]);
}
