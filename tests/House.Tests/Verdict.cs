namespace HistoryBot.House.Tests;

/// <summary>The outcome of a look round the house.</summary>
internal static class Verdict
{
    /// <summary>Fails with every fault, one a line, and with what to do about them.</summary>
    public static void None(IEnumerable<string> faults, string remedy)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{remedy}\n{string.Join('\n', all)}");
    }
}
