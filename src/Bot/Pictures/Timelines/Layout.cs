namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>
/// Puts labels into lanes above and below the axis so that none covers another or another's leader: from right to left, each hangs at the
/// right of its leader, in the nearest lane that is free there.
/// </summary>
/// <param name="Axis">The axis that leaves room for the labels at its right end.</param>
/// <param name="Labels">All of them.</param>
/// <param name="Above">Bars on the upper edge of the ribbon.</param>
/// <param name="Below">Bars on its lower edge.</param>
/// <param name="LaneHeight">Pixels.</param>
internal sealed record Layout(Axis Axis, IReadOnlyList<PlacedLabel> Labels, IReadOnlyList<Bar> Above, IReadOnlyList<Bar> Below, float LaneHeight)
{
    /// <summary>Between leader and words, pixels.</summary>
    public const float Indent = 8;

    /// <summary>Height for bars and lanes on each side, pixels.</summary>
    public const float Side = 190;

    /// <summary>Between the ribbon or its bars and the first lane, pixels.</summary>
    public const float Air = 8;

    private const float Left = 40;
    private const float BetweenLabels = 22;
    private const float BetweenLanes = 6;
    private const int Tries = 60;

    // From roomy to dense.
    private static readonly LabelStyle[] Styles = [new(20, 215, false), new(20, 280, false), new(20, 440, false), new(20, 0, true), new(17, 0, true), new(13, 0, true)];

    /// <summary>The roomiest layout that fits.</summary>
    public static Layout Of(IReadOnlyList<Mark> marks) =>
        Styles.Select(s => Try([.. marks.Select(m => Label.Of(m, s))])).FirstOrDefault(l => l is not null)
        ?? throw new ArgumentException($"{marks.Count} marks have no room.", nameof(marks));

    /// <summary>The upper edge of a label, pixels from the ribbon, always positive.</summary>
    public float Distance(PlacedLabel label) => Bar.Room(label.Above ? Above : Below) + Air + (label.Lane * LaneHeight);

    private static Layout? Try(List<Label> labels)
    {
        var height = labels.Max(l => l.Height) + BetweenLanes;
        var axis = Fitted(labels);
        var most = (int)((Side - Air + BetweenLanes) / height);
        var free = new[] { Free(most), Free(most) };
        var placed = new List<PlacedLabel>(labels.Count);
        foreach (var label in labels.OrderByDescending(l => axis.X(l.Mark.From)).ThenBy(l => l.Mark.Entry.Position))
        {
            var x = axis.X(label.Mark.From);
            var end = x + Indent + label.Width + BetweenLabels;
            var (above, below) = (Lane(free[0], end), Lane(free[1], end));
            if (Math.Min(above, below) >= most)
            {
                return null;
            }

            var isAbove = above < below || (above == below && placed.Count(p => p.Above) <= placed.Count / 2);
            free[isAbove ? 0 : 1][Math.Min(above, below)] = x;
            placed.Add(new PlacedLabel(label, x, isAbove, Math.Min(above, below)));
        }

        var (over, under) = (Bar.Of(placed.Where(p => p.Above), axis), Bar.Of(placed.Where(p => !p.Above), axis));
        var layout = new Layout(axis, placed, over, under, height);
        return placed.TrueForAll(p => layout.Distance(p) + p.Label.Height <= Side) ? layout : null;
    }

    private static float[] Free(int lanes) => [.. Enumerable.Repeat(float.MaxValue, lanes)];

    // The nearest lane where the words end before the next label and before every leader that passes to a lane farther out.
    private static int Lane(float[] free, float end)
    {
        var lane = free.Length;
        while (lane > 0 && end <= free[lane - 1])
        {
            lane--;
        }

        return lane;
    }

    // The axis ends where the last words still have room.
    private static Axis Fitted(List<Label> labels)
    {
        var marks = labels.ConvertAll(l => l.Mark);
        var right = Canvas.Width - Left;
        var axis = Axis.Of(marks, Left, right);
        for (var i = 0; i < Tries; i++)
        {
            var over = labels.Max(l => axis.X(l.Mark.From) + Indent + l.Width) - (Canvas.Width - Canvas.Margin);
            if (over <= 0)
            {
                break;
            }

            right -= over;
            axis = Axis.Of(marks, Left, right);
        }

        return axis;
    }
}
