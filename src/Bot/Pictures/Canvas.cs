using SkiaSharp;

namespace HistoryBot.Bot.Pictures;

/// <summary>The sheet that all pictures are drawn on: its size, its colours, and how it becomes a PNG.</summary>
internal static class Canvas
{
    /// <summary>Pixels; shown at half of it (640×240), so that it is sharp on dense screens.</summary>
    public const int Width = 1280;

    /// <summary>Pixels.</summary>
    public const int Height = 480;

    public const float Margin = 24;

    // Smallest file for flat colours; the time is spent once for each picture.
    private const int BestCompression = 9;

    private static readonly SKPngEncoderFilterFlags[] Filters = [SKPngEncoderFilterFlags.NoFilters, SKPngEncoderFilterFlags.Sub];

    public static readonly SKColor Paper = SKColor.Parse("#FFFFFF");
    public static readonly SKColor Edge = SKColor.Parse("#D9D3C7");
    public static readonly SKColor Ink = SKColor.Parse("#1F2A33");
    public static readonly SKColor Faint = SKColor.Parse("#6B7480");
    public static readonly SKColor Band = SKColor.Parse("#EFEBE4");
    public static readonly SKColor Accent = SKColor.Parse("#0B6470");
    public static readonly SKColor Tint = SKColor.Parse("#B5D8DA");
    public static readonly SKColor Water = SKColor.Parse("#E3EDF1");

    /// <summary>Draws on a sheet of its own colour, so that the page behind it may be light or dark.</summary>
    public static byte[] Draw(SKColor ground, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(ground);
        draw(surface.Canvas);
        using var frame = new SKPaint { Color = Edge, IsStroke = true, StrokeWidth = 2 };
        surface.Canvas.DrawRect(1, 1, Width - 2, Height - 2, frame);
        using var pixels = surface.PeekPixels();
        Coarsen(pixels.GetPixelSpan<byte>());
        // Flat colours mostly pack best unfiltered, soft edges do not.
        return Filters.Select(filter => Encode(pixels, filter)).MinBy(png => png.Length)!;
    }

    // 32 steps of each colour: nobody sees the difference at the edges of letters, and the file is a third smaller.
    private static void Coarsen(Span<byte> channels)
    {
        foreach (ref var channel in channels)
        {
            channel = (byte)((channel & 0xF8) | (channel >> 5));
        }
    }

    private static byte[] Encode(SKPixmap pixels, SKPngEncoderFilterFlags filter)
    {
        using var png = pixels.Encode(new SKPngEncoderOptions(filter, BestCompression));
        return png?.ToArray() ?? throw new InvalidOperationException("The picture could not be written as PNG.");
    }

    /// <summary>Writes a line; <paramref name="y"/> is its base line.</summary>
    public static void Write(this SKCanvas canvas, string text, float x, float y, SKFont font, SKColor colour, SKTextAlign align = SKTextAlign.Left)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, align, font, paint);
    }

    /// <summary>Writes a line that stays readable on any ground.</summary>
    public static void WriteWithHalo(this SKCanvas canvas, string text, float x, float y, SKFont font, SKColor colour, SKColor halo, SKTextAlign align = SKTextAlign.Left)
    {
        using var around = new SKPaint { Color = halo, IsAntialias = true, IsStroke = true, StrokeWidth = 6, StrokeJoin = SKStrokeJoin.Round };
        canvas.DrawText(text, x, y, align, font, around);
        canvas.Write(text, x, y, font, colour, align);
    }
}
