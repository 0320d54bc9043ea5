using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>Every question that the shipped pack lists, asked once a run.</summary>
internal static class ListedQuestions
{
    private static readonly Lazy<IReadOnlyList<Asked>> Pass = new(AskAll);

    public static IReadOnlyList<Asked> All => Pass.Value;

    /// <summary>Questions of facts in the pack's order, one of every so many.</summary>
    public static IEnumerable<Asked> OfFacts(int every = 1) => All.Where(a => a.Fact is not null).Where((_, i) => i % every == 0);

    private static List<Asked> AskAll()
    {
        var pack = LoadedPack.Shipped.Pack;
        var facts = pack.Facts.SelectMany(f => f.Asks.SelectMany(a => a.Questions).Select(q => (Text: q, Fact: (Fact?)f)));
        var silences = pack.Silences.SelectMany(s => s.Questions).Select(q => (Text: q, Fact: (Fact?)null));
        return [.. facts.Concat(silences).AsParallel().AsOrdered().Select(q => new Asked(q.Text, q.Fact, LoadedPack.Shipped.Ask(q.Text)))];
    }
}
