using System.Globalization;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>Adds up number words that stand side by side ("two", "hundred", "and", "five"). Mutable; for one text and one thread.</summary>
/// <param name="found">Takes each number when its run closes.</param>
internal sealed class NumberRun(List<string> found)
{
    private const int Hundred = 100;

    // Invariant: while no run is open, both are 0 and isBareOne is false. The number so far is thousands + group.
    private long thousands;
    private long group;
    private bool isOpen;
    private bool isBareOne;

    /// <summary>Takes a number below 100; it opens a new run where it cannot continue this one ("two", "three").</summary>
    public void Add(int value, bool isOne)
    {
        if (isOpen && !Continues(value))
        {
            Close();
        }

        isBareOne = isOne && !isOpen;
        isOpen = true;
        group += value;
    }

    /// <summary>Takes "hundred", "thousand" or "million"; alone it stands for one of them.</summary>
    public void Multiply(int scale)
    {
        var product = Math.Max(group, 1) * scale;
        (thousands, group) = scale == Hundred ? (thousands, product) : (thousands + product, 0);
        (isOpen, isBareOne) = (true, false);
    }

    /// <summary>True for the "and" of "hundred and five".</summary>
    public bool Spans(string word) =>
        isOpen && word.Equals("and", StringComparison.OrdinalIgnoreCase) && thousands + group >= Hundred && (thousands + group) % Hundred == 0;

    /// <summary>Ends the run, if one is open.</summary>
    public void Close()
    {
        if (isOpen && !isBareOne)
        {
            found.Add((thousands + group).ToString(CultureInfo.InvariantCulture));
        }

        (thousands, group, isOpen, isBareOne) = (0, 0, false, false);
    }

    // "twenty" + "one", "hundred" + "five", "thousand" + "twenty".
    private bool Continues(int value)
    {
        var end = (thousands + group) % Hundred;
        return end == 0 ? value < Hundred && thousands + group > 0 : end >= 20 && end % 10 == 0 && value is > 0 and < 10;
    }
}
