using System.Globalization;
using HistoryBot.Knowledge.Proving;

namespace HistoryBot.Knowledge.Checking;

/// <summary>Texts as readers take them to be the same: without case, kinds of quotes and dashes, double blanks and the closing mark.</summary>
internal static class Folded
{
    /// <summary>The folded text.</summary>
    public static string Text(string text) =>
        ArticleSentence.Normalise(text).ToLower(CultureInfo.InvariantCulture).TrimEnd('?', '.', '!', ' ');
}
