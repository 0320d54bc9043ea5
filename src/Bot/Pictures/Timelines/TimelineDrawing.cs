using HistoryBot.Answering;
using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A timeline: a ribbon of years, dots and bars on it, words with leaders above and below.</summary>
internal sealed class TimelineDrawing(PictureWords words)
{
    private const float BandTop = 248;
    private const float BandBottom = 280;
    private const float CaptionLine = 38;
    private const float Dot = 8;
    private const float Pad = 8;

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

            foreach (var bar in layout.Above.Concat(layout.Below))
            {
                DrawBar(canvas, bar);
            }

            foreach (var label in layout.Labels)
            {
                if (label.Label.Mark.IsPoint)
                {
                    DrawDot(canvas, label);
                }

                label.Label.Draw(canvas, label.X + Layout.Indent, Top(label, layout));
            }
        });
    }

    private static float Top(PlacedLabel label, Layout layout) => label.Above
        ? BandTop - layout.Distance(label) - label.Label.Height
        : BandBottom + layout.Distance(label);

    private void DrawRibbon(SKCanvas canvas, Axis axis)
    {
        using var band = new SKPaint { Color = Canvas.Band, IsAntialias = true };
        using var line = new SKPaint { Color = Canvas.Faint, StrokeWidth = 2, IsAntialias = true };
        using var cut = new SKPaint { Color = Canvas.Faint, StrokeWidth = 2, IsAntialias = true, IsStroke = true, PathEffect = SKPathEffect.CreateDash([2, 6], 0) };
        using var font = PictureFonts.Regular(18);
        for (var i = 0; i < axis.Stretches.Count; i++)
        {
            var stretch = axis.Stretches[i];
            canvas.DrawRect(SKRect.Create(stretch.Left - Pad, BandTop, stretch.Right - stretch.Left + (2 * Pad), BandBottom - BandTop), band);
            foreach (var (at, name) in Ticks.Of(stretch))
            {
                var x = stretch.X(at);
                canvas.DrawLine(x, BandTop, x, BandBottom, line);
                canvas.Write(name, x + 6, BandBottom - 10, font, Canvas.Ink);
            }

            if (i > 0)
            {
                var (left, right) = (axis.Stretches[i - 1].Right + Pad, stretch.Left - Pad);
                canvas.DrawLine(left, BandBottom - 5, right, BandBottom - 5, cut);
                canvas.Write(words.Gap(stretch.From - axis.Stretches[i - 1].To), (left + right) / 2, BandBottom - 14, font, Canvas.Faint, SKTextAlign.Center);
            }
        }
    }

    private static void DrawLeader(SKCanvas canvas, PlacedLabel label, Layout layout)
    {
        using var paint = new SKPaint { Color = Canvas.Accent.WithAlpha(150), StrokeWidth = 2, IsAntialias = true };
        var top = Top(label, layout);
        canvas.DrawLine(label.X, label.Above ? top + 2 : BandBottom, label.X, label.Above ? BandTop : top + label.Label.Height - 4, paint);
    }

    private static void DrawDot(SKCanvas canvas, PlacedLabel label)
    {
        using var paint = new SKPaint { Color = Canvas.Accent, IsAntialias = true };
        canvas.DrawCircle(label.X, label.Above ? BandTop : BandBottom, Dot, paint);
    }

    private static void DrawBar(SKCanvas canvas, Bar bar)
    {
        var mark = bar.Label.Label.Mark;
        var away = (bar.Track * Bar.TrackHeight) + 1;
        var (left, right) = (bar.SoftLeft, bar.SoftRight);
        var clear = Canvas.Accent.WithAlpha(0);
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(left, 0),
            new SKPoint(right, 0),
            [mark.SoftStart ? clear : Canvas.Accent, Canvas.Accent, Canvas.Accent, mark.SoftEnd ? clear : Canvas.Accent],
            [0, (bar.Left - left) / (right - left), (bar.Right - left) / (right - left), 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Color = Canvas.Accent, IsAntialias = true, Shader = mark.SoftStart || mark.SoftEnd ? shader : null };
        canvas.DrawRect(SKRect.Create(left, bar.Label.Above ? BandTop - away - Bar.Height : BandBottom + away, right - left, Bar.Height), paint);
    }
}
