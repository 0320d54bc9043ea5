namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A span of time on the ribbon's edge.</summary>
/// <param name="Label">Whose date it is.</param>
/// <param name="Left">Of what is certain, pixels.</param>
/// <param name="Right">Of what is certain, pixels.</param>
/// <param name="Track">From 0, away from the ribbon.</param>
internal sealed record Bar(PlacedLabel Label, float Left, float Right, int Track)
{
    /// <summary>Of one track with the space to the next, pixels.</summary>
    public const float TrackHeight = 9;

    /// <summary>Pixels.</summary>
    public const float Height = 7;

    /// <summary>Over which a soft end fades, pixels.</summary>
    public const float Fade = 46;

    // So that two years in a row are seen to be two.
    private const float Gap = 2;

    private const float Narrowest = 8;

    /// <summary>The left edge with what fades.</summary>
    public float SoftLeft => Label.Label.Mark.SoftStart ? Left - Fade : Left;

    /// <summary>The right edge with what fades.</summary>
    public float SoftRight => Label.Label.Mark.SoftEnd ? Right + Fade : Right;

    /// <summary>The bars of one side of the ribbon, the shortest nearest to it, none over another.</summary>
    public static IReadOnlyList<Bar> Of(IEnumerable<PlacedLabel> side, Axis axis)
    {
        var bars = new List<Bar>();
        foreach (var label in side.Where(l => !l.Label.Mark.IsPoint).OrderBy(l => l.Label.Mark.To - l.Label.Mark.From).ThenBy(l => l.X))
        {
            var (left, right) = (axis.X(label.Label.Mark.From), axis.X(label.Label.Mark.To) - Gap);
            var bar = new Bar(label, left, Math.Max(right, left + Narrowest), 0);
            while (bars.Exists(b => b.Track == bar.Track && b.SoftLeft < bar.SoftRight && bar.SoftLeft < b.SoftRight))
            {
                bar = bar with { Track = bar.Track + 1 };
            }

            bars.Add(bar);
        }

        return bars;
    }

    /// <summary>How much room the bars of a side take, pixels.</summary>
    public static float Room(IReadOnlyList<Bar> bars) => bars.Count == 0 ? 0 : (bars.Max(b => b.Track) + 1) * TrackHeight;
}
