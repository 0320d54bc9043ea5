using System.Reflection;
using HistoryBot.Answering.Index;

namespace HistoryBot.Fitting;

/// <summary>The weights by name.</summary>
internal static class NamedWeights
{
    // Finer steps than that would fit single questions.
    private const int Decimals = 3;

    private static readonly Dictionary<string, PropertyInfo> Properties =
        typeof(Weights).GetProperties().Where(p => p.PropertyType == typeof(double)).ToDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>All names, as they stand in the source.</summary>
    public static string[] All => [.. Properties.Keys];

    public static double Of(Weights weights, string name) => (double)Properties[name].GetValue(weights)!;

    /// <summary>A copy in which one weight is another, rounded to thousandths.</summary>
    public static Weights With(Weights weights, string name, double value)
    {
        var copy = weights with { };
        Properties[name].SetValue(copy, Math.Round(value, Decimals));
        return copy;
    }
}
