using System.Globalization;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Answering.Index;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Fitting;

/// <summary>Reads the questions, fits with each part left out once, then on all, and prints both.</summary>
internal static class Fit
{
    private const int Failed = 1;

    /// <summary>Exit code 0, or 1 where a file cannot be read.</summary>
    public static int Run(IReadOnlyList<string> paths, int folds, int passes, IReadOnlyList<string> names)
    {
        try
        {
            var lines = paths.SelectMany(path => File.ReadLines(path).Index().Select(line => (Place: $"{path}:{line.Index + 1}", line.Item)))
                .Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => (line.Place, Reading: ConversationReader.Read(line.Item))).ToList();
            if (lines.Find(line => line.Reading.Conversation is null) is { Reading: { } bad } at)
            {
                Console.Error.WriteLine($"{at.Place} {bad.Faults[0].What} — {bad.Faults[0].Right}");
                return Failed;
            }

            var reading = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"));
            var pack = reading.Pack ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
            Print(new Trials(pack, [.. lines.Select(line => line.Reading.Conversation!)]), new CoordinateSearch(names, passes), folds);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return Failed;
        }
    }

    private static void Print(Trials trials, CoordinateSearch search, int folds)
    {
        Console.WriteLine($"{trials.Conversations} conversations, {folds} folds; right, wrong, missed before and after");
        for (var fold = 0; fold < folds; fold++)
        {
            // Neighbours in a file are alike; so every fold has some of each kind.
            var left = fold;
            var fitted = search.From(Weights.Fitted, weights => trials.Points(weights, i => i % folds != left));
            Compare(trials, fitted, i => i % folds != left, $"fold {fold + 1}, fitted on");
            Compare(trials, fitted, i => i % folds == left, $"fold {fold + 1}, left out");
        }

        var best = search.From(Weights.Fitted, weights => trials.Points(weights, _ => true));
        Compare(trials, best, _ => true, "all, fitted on");
        foreach (var name in NamedWeights.All.Where(name => NamedWeights.Of(best, name) != NamedWeights.Of(Weights.Fitted, name)))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name} = {NamedWeights.Of(best, name)}; // was {NamedWeights.Of(Weights.Fitted, name)}"));
        }
    }

    private static void Compare(Trials trials, Weights fitted, Predicate<int> chosen, string name) =>
        Console.WriteLine($"{name,-20}{Words(trials.Count(Weights.Fitted, chosen))}  →{Words(trials.Count(fitted, chosen))}");

    private static string Words(Tally tally) => $"{tally.Right,6}{tally.Wrong,5}{tally.Missed,5}";
}
