using MathNet.Numerics.LinearAlgebra;

namespace HistoryBot.Fitting.YesNo;

/// <summary>The likeliest weights of a logistic regression with an L2 penalty on standardised columns, by Newton's method.</summary>
internal static class LogisticRegression
{
    private const double Penalty = 3;

    private const int MostSteps = 25;

    private const double Settled = 1e-6;

    /// <summary>The constant and a weight for each column, for the columns as they are given.</summary>
    public static (double Bias, double[] Weights) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> holds)
    {
        var columns = rows[0].Length;
        var means = Enumerable.Range(0, columns).Select(c => rows.Average(r => r[c])).ToArray();
        var spreads = Enumerable.Range(0, columns).Select(c => Math.Sqrt(rows.Average(r => (r[c] - means[c]) * (r[c] - means[c]))) + Settled).ToArray();
        var x = Matrix<double>.Build.Dense(rows.Count, columns + 1, (r, c) => c == 0 ? 1 : (rows[r][c - 1] - means[c - 1]) / spreads[c - 1]);
        var y = Vector<double>.Build.Dense(rows.Count, r => holds[r] ? 1 : 0);
        var penalty = Matrix<double>.Build.DenseDiagonal(columns + 1, columns + 1, c => c == 0 ? 0 : Penalty);
        var w = Vector<double>.Build.Dense(columns + 1);
        for (var step = 0; step < MostSteps; step++)
        {
            var p = (x * w).Map(z => 1 / (1 + Math.Exp(-z)));
            var curvature = Vector<double>.Build.Dense(rows.Count, r => p[r] * (1 - p[r]));
            var hessian = x.TransposeThisAndMultiply(Matrix<double>.Build.Dense(rows.Count, columns + 1, (r, c) => curvature[r] * x[r, c])) + penalty;
            var change = hessian.Solve(x.TransposeThisAndMultiply(y - p) - (penalty * w));
            w += change;
            if (change.L2Norm() < Settled)
            {
                break;
            }
        }

        var weights = Enumerable.Range(0, columns).Select(c => w[c + 1] / spreads[c]).ToArray();
        return (w[0] - weights.Zip(means, (a, b) => a * b).Sum(), weights);
    }
}
