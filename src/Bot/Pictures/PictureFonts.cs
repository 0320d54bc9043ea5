using SkiaSharp;

namespace HistoryBot.Bot.Pictures;

/// <summary>The fonts that come with the program: a server may have none of its own.</summary>
internal static class PictureFonts
{
    private static readonly Lazy<SKTypeface> Plain = new(() => Load("DejaVuSansCondensed.ttf"));
    private static readonly Lazy<SKTypeface> Heavy = new(() => Load("DejaVuSansCondensed-Bold.ttf"));

    /// <summary>A font for running text; sizes are in pixels of the drawing.</summary>
    public static SKFont Regular(float size) => new(Plain.Value, size) { Edging = SKFontEdging.Antialias, Subpixel = true };

    /// <summary>A font for dates and names.</summary>
    public static SKFont Bold(float size) => new(Heavy.Value, size) { Edging = SKFontEdging.Antialias, Subpixel = true };

    private static SKTypeface Load(string name) => SKTypeface.FromStream(Assets.Open(name)) ?? throw new InvalidOperationException($"{name} is no font.");
}
