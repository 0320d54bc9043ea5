using HistoryBot.Answering.Index;

namespace HistoryBot.Fitting;

/// <summary>Moves one weight after the other, each as far as it pays.</summary>
internal sealed class CoordinateSearch(IReadOnlyList<string> names, int passes)
{
    private static readonly double[] Steps = [0.9, 1.1];

    /// <summary>The best weights on the way; the given ones where no step pays.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="points">What weights are worth.</param>
    public Weights From(Weights start, Func<Weights, int> points)
    {
        var best = start;
        for (var pass = 0; pass < passes; pass++)
        {
            var before = best;
            foreach (var name in names)
            {
                best = Steps.Aggregate(best, (reached, step) => Along(reached, name, step, points));
            }

            if (best == before)
            {
                break;
            }
        }

        return best;
    }

    private static Weights Along(Weights start, string name, double step, Func<Weights, int> points)
    {
        var best = start;
        for (var next = Next(best); points(next) > points(best); next = Next(best))
        {
            best = next;
        }

        return best;

        Weights Next(Weights weights) => NamedWeights.With(weights, name, NamedWeights.Of(weights, name) * step);
    }
}
