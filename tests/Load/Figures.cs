using System.Globalization;

namespace HistoryBot.Load;

/// <summary>What the programs print: a name and a figure on each line.</summary>
internal static class Figures
{
    public const int Passed = 0;
    public const int Failed = 1;

    public static void Print(string name, string value) => Console.WriteLine($"  {name,-34} {value}");

    public static void Print(string name, int value) => Print(name, value.ToString("N0", CultureInfo.InvariantCulture));

    public static void Print(string name, double value, string unit) => Print(name, $"{Text(value)} {unit}");

    public static string Text(double value) => value.ToString(value < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);

    /// <returns>The exit code.</returns>
    public static int Judge(bool isGood)
    {
        Console.WriteLine(isGood ? "PASSED" : "FAILED");
        return isGood ? Passed : Failed;
    }
}
