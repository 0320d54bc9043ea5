using System.Globalization;
using HistoryBot.Answering;
using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>The words at a mark, broken into lines.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Lines">Each with its heavy and its light part; either may be empty.</param>
/// <param name="Width">Of the longest line, pixels.</param>
/// <param name="Size">Of the letters, pixels.</param>
internal sealed record Label(Mark Mark, IReadOnlyList<(string Heavy, string Light)> Lines, float Width, float Size)
{
    private const float Leading = 5;

    private const float BetweenParts = 8;

    /// <summary>From base line to base line, pixels.</summary>
    public float LineHeight => Size + Leading;

    /// <summary>Of all lines, pixels.</summary>
    public float Height => Lines.Count * LineHeight;

    /// <summary>Date and number, then the words in as many lines as they need.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="style">How they are broken.</param>
    public static Label Of(Mark mark, LabelStyle style)
    {
        using var bold = PictureFonts.Bold(style.Size);
        using var regular = PictureFonts.Regular(style.Size);
        var head = string.Create(CultureInfo.InvariantCulture, $"{mark.Date} [{mark.Entry.Position}]");
        var words = TimelineLabel.Of(mark.Entry.Fact);
        List<(string Heavy, string Light)> lines = style.InOneLine ? [(head, words)] : [(head, ""), .. Broken(words, style.Widest, regular).Select(l => ("", l))];
        return new Label(mark, lines, lines.Max(l => Measure(l, bold, regular)), style.Size);
    }

    public void Draw(SKCanvas canvas, float x, float top)
    {
        using var bold = PictureFonts.Bold(Size);
        using var regular = PictureFonts.Regular(Size);
        for (var i = 0; i < Lines.Count; i++)
        {
            var y = top + (i * LineHeight) + Size - 1;
            canvas.Write(Lines[i].Heavy, x, y, bold, Canvas.Accent);
            canvas.Write(Lines[i].Light, x + Offset(Lines[i].Heavy, bold), y, regular, Canvas.Ink);
        }
    }

    private static float Measure((string Heavy, string Light) line, SKFont bold, SKFont regular) => Offset(line.Heavy, bold) + regular.MeasureText(line.Light);

    private static float Offset(string heavy, SKFont bold) => heavy.Length == 0 ? 0 : bold.MeasureText(heavy) + BetweenParts;

    private static List<string> Broken(string text, float widest, SKFont font)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= widest)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
