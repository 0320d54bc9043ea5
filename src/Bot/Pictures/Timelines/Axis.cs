namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>Where each moment stands on the sheet. Long empty times are cut out, and shown to be.</summary>
/// <param name="Stretches">In order of time; the breaks are between them.</param>
internal sealed record Axis(IReadOnlyList<Stretch> Stretches)
{
    // An empty time that takes up more of what is drawn is cut out.
    private const double LongestGap = 0.3;

    // Years: a shorter time is drawn as it is.
    private const double ShortestCut = 3;

    private const float BreakWidth = 130;
    // Where there are breaks; about that of decades without one.
    private const double Densest = 40;

    private const float ShortestStretch = 96;

    /// <summary>The axis for these marks between two edges of the sheet.</summary>
    public static Axis Of(IReadOnlyList<Mark> marks, float left, float right)
    {
        var parts = Parts(marks);
        var length = parts.Sum(p => p.To - p.From);
        var free = right - left - ((parts.Count - 1) * BreakWidth) - (parts.Count * ShortestStretch);
        var stretches = new List<Stretch>(parts.Count);
        foreach (var (from, to) in parts)
        {
            var width = ShortestStretch + (float)(free * (to - from) / length);
            stretches.Add(new Stretch(from, to, left, left + width, parts.Count > 1 ? Densest : double.MaxValue));
            left += width + BreakWidth;
        }

        return new Axis(stretches);
    }

    /// <summary>Pixels from the left.</summary>
    public float X(double years) => (Stretches.FirstOrDefault(s => s.Holds(years)) ?? Stretches[^1]).X(years);

    private static List<(double From, double To)> Parts(IReadOnlyList<Mark> marks)
    {
        var parts = new List<(double From, double To)>();
        foreach (var mark in marks.OrderBy(m => m.From))
        {
            if (parts.Count > 0 && mark.From <= parts[^1].To)
            {
                parts[^1] = (parts[^1].From, Math.Max(parts[^1].To, mark.To));
            }
            else
            {
                parts.Add((mark.From, mark.To));
            }
        }

        return Joined(parts);
    }

    // The longest gaps are cut, one after the other, until none is too long for what is left.
    private static List<(double From, double To)> Joined(List<(double From, double To)> parts)
    {
        var gaps = Enumerable.Range(1, parts.Count - 1).OrderByDescending(i => parts[i].From - parts[i - 1].To).ToList();
        var length = parts[^1].To - parts[0].From;
        var cuts = new HashSet<int>();
        foreach (var gap in gaps)
        {
            var years = parts[gap].From - parts[gap - 1].To;
            if (years <= LongestGap * length || years < ShortestCut)
            {
                break;
            }

            cuts.Add(gap);
            length -= years;
        }

        var joined = new List<(double From, double To)> { parts[0] };
        for (var i = 1; i < parts.Count; i++)
        {
            if (cuts.Contains(i))
            {
                joined.Add(parts[i]);
            }
            else
            {
                joined[^1] = (joined[^1].From, parts[i].To);
            }
        }

        return joined;
    }
}
