using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Maps;

/// <summary>Degrees → pixels: equirectangular, true to scale along the middle latitude of what is shown.</summary>
internal sealed class Projection
{
    // Free share of the sheet around what is shown.
    private const float Around = 0.12f;

    private readonly SKPoint _middle;
    private readonly float _narrowing;
    private readonly float _scale;

    /// <summary>The projection that shows all these points.</summary>
    public Projection(IReadOnlyCollection<SKPoint> shown)
    {
        var (west, east, south, north) = (shown.Min(p => p.X), shown.Max(p => p.X), shown.Min(p => p.Y), shown.Max(p => p.Y));
        _middle = new SKPoint((west + east) / 2, (south + north) / 2);
        _narrowing = MathF.Cos(_middle.Y * MathF.PI / 180);
        _scale = (1 - (2 * Around)) * Math.Min(Canvas.Width / ((east - west) * _narrowing), Canvas.Height / (north - south));
    }

    /// <summary>Longitude and latitude → place on the sheet.</summary>
    public SKPoint Of(SKPoint degrees) => new(
        (Canvas.Width / 2f) + ((degrees.X - _middle.X) * _narrowing * _scale),
        (Canvas.Height / 2f) - ((degrees.Y - _middle.Y) * _scale));
}
