using HistoryBot.Answering;
using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A timeline: a ribbon of years, dots and bars on it, words with leaders above and below.</summary>
internal sealed class TimelineDrawing(PictureWords words)
{
    private const float BandTop = 250;
    private const float BandBottom = 284;
    private const float CaptionLine = 40;
    private const float BarHeight = 8;
    private const float FadeWidth = 46;
    private const float Dot = 8;

    /// <summary>PNG.</summary>
    public byte[] Draw(IReadOnlyList<TimelineEntry> entries)
    {
        var layout = Layout.Of([.. entries.Select(Mark.Of)]);
        return Canvas.Draw(Canvas.Paper, canvas =>
        {
            using var caption = PictureFonts.Bold(24);
            canvas.Write(words.Caption(entries), Canvas.Margin, CaptionLine, caption, Canvas.Ink);
            DrawRibbon(canvas, layout.Axis);
            foreach (var label in layout.Labels)
            {
                DrawLeader(canvas, label, layout);
            }

            foreach (var label in layout.Labels)
            {
                DrawMark(canvas, label, layout.Axis);
                label.Label.Draw(canvas, label.X + Layout.Indent, Top(label, layout));
            }
        });
    }

    private static float Top(PlacedLabel label, Layout layout) => label.Above
        ? BandTop - BarHeight - 4 - ((label.Lane + 1) * layout.LaneHeight)
        : BandBottom + BarHeight + 10 + (label.Lane * layout.LaneHeight);

    private void DrawRibbon(SKCanvas canvas, Axis axis)
    {
        using var band = new SKPaint { Color = Canvas.Band, IsAntialias = true };
        using var line = new SKPaint { Color = Canvas.Faint, StrokeWidth = 2, IsAntialias = true };
        using var cut = new SKPaint { Color = Canvas.Faint, StrokeWidth = 2, IsAntialias = true, IsStroke = true, PathEffect = SKPathEffect.CreateDash([2, 6], 0) };
        using var font = PictureFonts.Regular(18);
        for (var i = 0; i < axis.Stretches.Count; i++)
        {
            var stretch = axis.Stretches[i];
            canvas.DrawRect(SKRect.Create(stretch.Left - 14, BandTop, stretch.Right - stretch.Left + 28, BandBottom - BandTop), band);
            foreach (var (at, name) in Ticks.Of(stretch))
            {
                var x = stretch.X(at);
                canvas.DrawLine(x, BandTop, x, BandBottom, line);
                canvas.Write(name, x + 6, BandBottom - 10, font, Canvas.Ink);
            }

            if (i > 0)
            {
                var (left, right) = (axis.Stretches[i - 1].Right + 14, stretch.Left - 14);
                canvas.DrawLine(left, BandBottom - 4, right, BandBottom - 4, cut);
                canvas.Write(words.Gap(stretch.From - axis.Stretches[i - 1].To), (left + right) / 2, BandBottom - 13, font, Canvas.Faint, SKTextAlign.Center);
            }
        }
    }

    private static void DrawLeader(SKCanvas canvas, PlacedLabel label, Layout layout)
    {
        using var paint = new SKPaint { Color = Canvas.Accent.WithAlpha(150), StrokeWidth = 2, IsAntialias = true };
        var top = Top(label, layout);
        canvas.DrawLine(label.X, label.Above ? top + 3 : BandBottom, label.X, label.Above ? BandTop : top + (label.Label.Lines.Count * Label.LineHeight) - 3, paint);
    }

    private static void DrawMark(SKCanvas canvas, PlacedLabel label, Axis axis)
    {
        var mark = label.Label.Mark;
        using var paint = new SKPaint { Color = Canvas.Accent, IsAntialias = true };
        var y = label.Above ? BandTop : BandBottom;
        if (mark.IsPoint)
        {
            canvas.DrawCircle(label.X, y, Dot, paint);
            return;
        }

        var (from, to) = (axis.X(mark.From), Math.Max(axis.X(mark.To), axis.X(mark.From) + BarHeight));
        var (left, right) = (mark.SoftStart ? from - FadeWidth : from, mark.SoftEnd ? to + FadeWidth : to);
        var clear = Canvas.Accent.WithAlpha(0);
        var (start, end) = ((from - left) / (right - left), (to - left) / (right - left));
        paint.Shader = SKShader.CreateLinearGradient(
            new SKPoint(left, y),
            new SKPoint(right, y),
            [mark.SoftStart ? clear : Canvas.Accent, Canvas.Accent, Canvas.Accent, mark.SoftEnd ? clear : Canvas.Accent],
            [0, start, end, 1],
            SKShaderTileMode.Clamp);
        canvas.DrawRect(SKRect.Create(left, label.Above ? y - BarHeight : y, right - left, BarHeight), paint);
    }
}
