namespace HistoryBot.Browser.Tests.Running;

internal static class Faults
{
    /// <summary>Fails with every fault, one a line and whole.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
