using System.Globalization;
using HistoryBot.Answering.Finding;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Fitting.YesNo;

/// <summary>Fits the weights of <see cref="YesNoConfidence"/> on the pack's own questions and prints what they are worth on parts that they did not see.</summary>
internal static class YesNoFit
{
    private const int Parts = 12;

    private static readonly double[] Thresholds = [0.4, 0.5, 0.6, 0.7, 0.75, 0.8];

    /// <summary>Exit code 0.</summary>
    /// <param name="asked">How many of the parts are asked.</param>
    public static int Run(int asked)
    {
        var reading = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"));
        var pack = reading.Pack ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
        var parts = Enumerable.Range(0, asked).Select(part => HeldOut.Ask(pack, part, Parts)).ToList();

        Console.WriteLine("least probability: right and wrong of the likelier words that reach it, on the part left out of the fitting; right and wrong of the rules");
        var unseen = parts.SelectMany((part, left) => Likely(Fitted(parts.Where((_, i) => i != left).SelectMany(p => p)), part)).ToList();
        foreach (var threshold in Thresholds)
        {
            var said = unseen.FindAll(u => u.Probability >= threshold);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threshold:F2} {said.Count(u => u.Trial.Right),6}{said.Count(u => !u.Trial.Right),6}"));
        }

        var ruled = parts.SelectMany(p => p).Where(t => t.Case.Numbers[YesNoEvidence.Names.ToList().IndexOf("said")] == 1).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules{ruled.Count(t => t.Right),6}{ruled.Count(t => !t.Right),6}"));
        var all = Fitted(parts.SelectMany(p => p));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BiasOfYes = {all.Bias + all.Weights[^1]:F3}; BiasOfNo = {all.Bias:F3}"));
        Console.WriteLine("Yes = " + Words(all.No.Zip(all.More, (a, b) => a + b)));
        Console.WriteLine("No = " + Words(all.No));
        return 0;
    }

    private static string Words(IEnumerable<double> weights) => string.Join(", ", weights.Select(w => w.ToString("F3", CultureInfo.InvariantCulture)));

    private static Line Fitted(IEnumerable<Trial> trials)
    {
        var list = trials.ToList();
        var (bias, weights) = LogisticRegression.Fit([.. list.Select(t => Row(t.Case))], [.. list.Select(t => t.Right)]);
        return new Line(bias, weights);
    }

    // What holds for both words, what more there is for a yes, and whether it is one.
    private static double[] Row(YesNoCase one) =>
        [.. one.Numbers, .. one.Numbers.Select(n => one.Word == QuestionKind.Yes ? n : 0), one.Word == QuestionKind.Yes ? 1 : 0];

    private static IEnumerable<(Trial Trial, double Probability)> Likely(Line line, IEnumerable<Trial> part) =>
        part.Select(t => (Trial: t, Probability: 1 / (1 + Math.Exp(-(line.Bias + line.Weights.Zip(Row(t.Case), (w, x) => w * x).Sum())))))
            .GroupBy(t => t.Trial.Question).Select(g => g.MaxBy(t => t.Probability));

    private sealed record Line(double Bias, double[] Weights)
    {
        public IEnumerable<double> No => Weights.Take(Weights.Length / 2);

        public IEnumerable<double> More => Weights.Skip(Weights.Length / 2).Take(Weights.Length / 2);
    }
}
