using HistoryBot.Answering.Index;

namespace HistoryBot.Answering.Finding;

/// <summary>What a question shares with every listed question, computed in one pass over the postings.</summary>
internal sealed class VariantLikeness
{
    // What a phrase counts of which only a word is shared.
    private const double HalfThere = 0.45;

    private readonly double[] _weight;
    private readonly ulong[] _shared;
    private readonly double _least;

    public VariantLikeness(Postings postings, Unit[] units, double excess)
    {
        _least = excess;
        _weight = new double[postings.Variants];
        _shared = new ulong[postings.Variants];
        var counted = new bool[postings.Slots];
        for (var i = 0; i < units.Length; i++)
        {
            Whole(postings, units[i], i, counted);
        }

        foreach (var unit in units)
        {
            InParts(postings, unit, counted);
        }
    }

    /// <summary>Bit i is set where the listed question has unit i of the question.</summary>
    public ulong Shared(Variant variant) => _shared[variant.Number];

    /// <summary>Share of the listed question's content that the question has, 0 to 1.</summary>
    public double Of(Variant variant) => variant.Weight == 0 ? 0 : _weight[variant.Number] / Math.Max(variant.Weight, _least);

    private void Whole(Postings postings, Unit unit, int i, bool[] counted)
    {
        foreach (var term in unit.Terms)
        {
            foreach (var posting in postings.Of(term))
            {
                if (!posting.Part)
                {
                    _shared[posting.Variant] |= 1UL << i;
                    Count(posting, 1, counted);
                }
            }
        }
    }

    private void InParts(Postings postings, Unit unit, bool[] counted)
    {
        foreach (var term in unit.Terms.Concat(unit.Parts.SelectMany(p => p)))
        {
            foreach (var posting in postings.Of(term))
            {
                Count(posting, HalfThere, counted);
            }
        }
    }

    private void Count(Posting posting, double share, bool[] counted)
    {
        if (!counted[posting.Slot])
        {
            counted[posting.Slot] = true;
            _weight[posting.Variant] += share * posting.Weight;
        }
    }
}
