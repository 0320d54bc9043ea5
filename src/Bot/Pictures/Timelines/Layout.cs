namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>
/// Puts labels into lanes above and below the axis so that none covers another or another's leader: from right to left, each hangs at the
/// right of its leader, in the nearest lane that is free there.
/// </summary>
/// <param name="Axis">The axis that leaves room for the labels at its right end.</param>
/// <param name="Labels">All of them.</param>
/// <param name="LaneHeight">Pixels.</param>
internal sealed record Layout(Axis Axis, IReadOnlyList<PlacedLabel> Labels, float LaneHeight)
{
    /// <summary>Between leader and words, pixels.</summary>
    public const float Indent = 8;

    /// <summary>Height for lanes on each side, pixels.</summary>
    public const float Side = 174;

    private const float Left = 44;
    private const float BetweenLabels = 22;
    private const float BetweenLanes = 9;
    private const int Tries = 60;

    // From roomy to dense; the last has a lane for each of the most facts that a timeline has.
    private static readonly (float Widest, bool InOneLine)[] Styles = [(215, false), (270, false), (440, false), (0, true)];

    /// <summary>The roomiest layout that fits.</summary>
    public static Layout Of(IReadOnlyList<Mark> marks) =>
        Styles.Select(s => Try([.. marks.Select(m => Label.Of(m, s.Widest, s.InOneLine))])).First(l => l is not null)
        ?? throw new ArgumentException($"{marks.Count} marks have no room.", nameof(marks));

    private static Layout? Try(List<Label> labels)
    {
        var height = (labels.Max(l => l.Lines.Count) * Label.LineHeight) + BetweenLanes;
        var lanes = (int)((Side + BetweenLanes) / height);
        var axis = Fitted(labels);
        var free = new float[2, lanes];
        for (var i = 0; i < 2 * lanes; i++)
        {
            free[i % 2, i / 2] = float.MaxValue;
        }

        var placed = new List<PlacedLabel>(labels.Count);
        foreach (var label in labels.OrderByDescending(l => axis.X(l.Mark.From)).ThenByDescending(l => l.Mark.Entry.Position))
        {
            var x = axis.X(label.Mark.From);
            var lane = Enumerable.Range(0, 2 * lanes).Select(i => (Side: i % 2, Lane: i / 2))
                .Where(l => x + Indent + label.Width + BetweenLabels <= free[l.Side, l.Lane])
                .OrderBy(l => l.Lane).ThenByDescending(l => free[l.Side, l.Lane]).Select(l => ((int Side, int Lane)?)l).FirstOrDefault();
            if (lane is not var (side, number))
            {
                return null;
            }

            free[side, number] = x;
            placed.Add(new PlacedLabel(label, x, side == 0, number));
        }

        return new Layout(axis, placed, height);
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
