using System.Text.Json;
using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Maps;

/// <summary>Borders of countries: Natural Earth 1:50m, see Assets/make-outlines.mjs. Points are degrees east and north.</summary>
internal static class Outlines
{
    private static readonly Lazy<Dictionary<string, List<SKPoint[]>>> Read = new(Load);

    /// <summary>Outer rings by ISO 3166-1 numeric code.</summary>
    public static IReadOnlyDictionary<string, List<SKPoint[]>> ByCode => Read.Value;

    private static Dictionary<string, List<SKPoint[]>> Load()
    {
        using var stream = Assets.Open("outlines.json");
        return JsonSerializer.Deserialize<Dictionary<string, List<float[]>>>(stream)!
            .ToDictionary(c => c.Key, c => c.Value.ConvertAll(Ring), StringComparer.Ordinal);
    }

    private static SKPoint[] Ring(float[] numbers) => [.. numbers.Chunk(2).Select(pair => new SKPoint(pair[0], pair[1]))];
}
