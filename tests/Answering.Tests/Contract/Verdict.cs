using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>Shows what broke a rule, not merely that it was broken.</summary>
internal static class Verdict
{
    private const int Shown = 20;

    public static void None(IEnumerable<Asked> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n" + string.Join('\n', all.Take(Shown).Select(f => $"{f.Text} → {f.Answer.Kind} {f.Answer.Words()}")));
    }
}
