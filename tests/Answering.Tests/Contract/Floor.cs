using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>A share that must not fall.</summary>
internal static class Floor
{
    public static void Holds(double floor, IReadOnlyCollection<Asked> asked, Predicate<Asked> isRight)
    {
        var wrong = asked.Where(a => !isRight(a)).ToList();
        var share = 1 - ((double)wrong.Count / asked.Count);
        Assert.True(
            share >= floor,
            FormattableString.Invariant($"{share:P1} of {asked.Count}:\n") + string.Join('\n', wrong.Select(a => $"{a.Text} → {a.Answer.Kind} {a.Answer.Leading()} {a.Answer.Words()}")));
    }
}
