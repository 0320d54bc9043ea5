using System.Numerics;

namespace HistoryBot.Answering.Index;

/// <summary>In how many facts a term is, or any of several. Filled while the index is built, then only read.</summary>
internal sealed class TermSpread
{
    private const int BitsPerItem = 64;

    // Of each term a bit for every fact.
    private readonly Dictionary<string, ulong[]> _facts = new(StringComparer.Ordinal);
    private readonly int _items;

    /// <param name="facts">The facts; <see cref="FactEntry.Order"/> is the place in the list.</param>
    public TermSpread(IReadOnlyList<FactEntry> facts)
    {
        _items = (facts.Count / BitsPerItem) + 1;
        foreach (var fact in facts.Where(f => f.Fact.Tells.Count == 0))
        {
            foreach (var term in fact.Told.Concat(fact.AskedWith))
            {
                var bits = _facts.TryGetValue(term, out var found) ? found : _facts[term] = new ulong[_items];
                bits[fact.Order / BitsPerItem] |= 1UL << (fact.Order % BitsPerItem);
            }
        }
    }

    /// <summary>How many facts that stand for themselves have any of the terms.</summary>
    public int Of(IReadOnlyList<string> terms)
    {
        Span<ulong> any = stackalloc ulong[_items];
        for (var i = 0; i < terms.Count; i++)
        {
            if (_facts.TryGetValue(terms[i], out var bits))
            {
                for (var item = 0; item < bits.Length; item++)
                {
                    any[item] |= bits[item];
                }
            }
        }

        var count = 0;
        foreach (var item in any)
        {
            count += BitOperations.PopCount(item);
        }

        return count;
    }
}
