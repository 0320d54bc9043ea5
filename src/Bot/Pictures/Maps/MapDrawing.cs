using HistoryBot.Knowledge;
using SkiaSharp;

namespace HistoryBot.Bot.Pictures.Maps;

/// <summary>A locator map: the countries that are spoken of in colour, their towns, their neighbours for orientation.</summary>
internal sealed class MapDrawing(KnowledgePack pack, PictureWords words)
{
    private const float Dot = 6;

    // Where a country's name goes where its middle is taken, pixels.
    private static readonly SKPoint[] Shifts = [new(0, 0), new(-64, 0), new(-64, -24), new(64, 0), new(0, 30), new(0, -30), new(0, 60), new(0, -60)];

    private static readonly SKColor Land = SKColor.Parse("#F7F3EE");

    /// <summary>PNG. Countries without an outline are left out; at least one has one.</summary>
    public byte[] Draw(IReadOnlyList<Entity> countries, IReadOnlyList<Entity> towns)
    {
        var shown = countries.Where(c => Outlines.ByCode.ContainsKey(c.Iso!)).ToList();
        var projection = new Projection([.. shown.SelectMany(c => Outlines.ByCode[c.Iso!]).SelectMany(r => r)]);
        return Canvas.Draw(Canvas.Water, canvas =>
        {
            foreach (var (code, rings) in Outlines.ByCode.OrderBy(o => shown.Exists(c => c.Iso == o.Key)))
            {
                Fill(canvas, rings, projection, shown.Exists(c => c.Iso == code));
            }

            var taken = new List<SKRect>();
            foreach (var town in towns)
            {
                taken.Add(Around(projection.Of(Point(town))));
            }

            foreach (var town in towns)
            {
                NameTown(canvas, town, projection, taken);
            }

            foreach (var country in pack.Entities.Where(e => e.Iso is { } iso && Outlines.ByCode.ContainsKey(iso)))
            {
                NameCountry(canvas, country, projection, shown.Contains(country), taken);
            }

            using var small = PictureFonts.Regular(17);
            canvas.WriteWithHalo(words.MapCaption, Canvas.Width - 14, Canvas.Height - 14, small, Canvas.Faint, Canvas.Water, SKTextAlign.Right);
        });
    }

    private static SKPoint Point(Entity town) => new((float)town.At!.Value.Longitude, (float)town.At.Value.Latitude);

    private static SKRect Around(SKPoint point) => SKRect.Create(point.X - Dot - 2, point.Y - Dot - 2, 2 * (Dot + 2), 2 * (Dot + 2));

    private static void Fill(SKCanvas canvas, List<SKPoint[]> rings, Projection projection, bool coloured)
    {
        using var land = new SKPaint { Color = coloured ? Canvas.Tint : Land, IsAntialias = true };
        using var border = new SKPaint { Color = coloured ? Canvas.Accent : Canvas.Edge, IsAntialias = true, IsStroke = true, StrokeWidth = coloured ? 3 : 2, StrokeJoin = SKStrokeJoin.Round };
        using var path = new SKPathBuilder();
        foreach (var ring in rings)
        {
            path.AddPoly([.. ring.Select(projection.Of)], true);
        }

        using var drawn = path.Detach();
        canvas.DrawPath(drawn, land);
        canvas.DrawPath(drawn, border);
    }

    private static void NameTown(SKCanvas canvas, Entity town, Projection projection, List<SKRect> taken)
    {
        using var font = PictureFonts.Regular(20);
        using var paint = new SKPaint { Color = Canvas.Ink, IsAntialias = true };
        var at = projection.Of(Point(town));
        canvas.DrawCircle(at, Dot, paint);
        var width = font.MeasureText(town.Name);
        // To the right, the left, above, below: where nothing else stands.
        SKRect[] places =
        [
            SKRect.Create(at.X + 12, at.Y - 12, width, 24), SKRect.Create(at.X - 12 - width, at.Y - 12, width, 24),
            SKRect.Create(at.X - (width / 2), at.Y - 34, width, 24), SKRect.Create(at.X - (width / 2), at.Y + 10, width, 24),
        ];
        var place = places.FirstOrDefault(p => IsFree(p, taken), places[0]);
        taken.Add(place);
        canvas.WriteWithHalo(town.Name, place.Left, place.Bottom - 6, font, Canvas.Ink, Canvas.Tint);
    }

    private static void NameCountry(SKCanvas canvas, Entity country, Projection projection, bool coloured, List<SKRect> taken)
    {
        using var font = coloured ? PictureFonts.Bold(26) : PictureFonts.Regular(20);
        var ring = Outlines.ByCode[country.Iso!].MaxBy(r => Math.Abs(Area(r)))!;
        var middle = projection.Of(Middle(ring));
        var width = font.MeasureText(country.Name);
        var place = Shifts.Select(s => SKRect.Create(middle.X - (width / 2) + s.X, middle.Y - 14 + s.Y, width, 28)).FirstOrDefault(p => IsFree(p, taken));
        var broad = ring.Max(p => projection.Of(p).X) - ring.Min(p => projection.Of(p).X);
        if (place.Width > 0 && (coloured || width < broad) && place is { Left: > 8, Right: < Canvas.Width - 8, Top: > 8, Bottom: < Canvas.Height - 30 })
        {
            taken.Add(place);
            canvas.WriteWithHalo(country.Name, place.Left, place.Bottom - 6, font, coloured ? Canvas.Accent : Canvas.Faint, coloured ? Canvas.Tint : Land);
        }
    }

    private static bool IsFree(SKRect place, List<SKRect> taken) => !taken.Exists(t => t.IntersectsWith(place));

    private static SKPoint Middle(SKPoint[] ring)
    {
        var (x, y, area) = (0f, 0f, Area(ring));
        foreach (var (a, b) in ring.Zip(ring.Skip(1).Append(ring[0])))
        {
            var cross = (a.X * b.Y) - (b.X * a.Y);
            (x, y) = (x + ((a.X + b.X) * cross), y + ((a.Y + b.Y) * cross));
        }

        return new SKPoint(x / (6 * area), y / (6 * area));
    }

    private static float Area(SKPoint[] ring) => ring.Zip(ring.Skip(1).Append(ring[0])).Sum(p => (p.First.X * p.Second.Y) - (p.Second.X * p.First.Y)) / 2;
}
