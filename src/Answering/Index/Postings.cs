using System.Runtime.InteropServices;

namespace HistoryBot.Answering.Index;

/// <summary>Which units of which listed questions have a term, and what they weigh. Immutable.</summary>
internal sealed class Postings
{
    private readonly Dictionary<string, List<Posting>> _byTerm = new(StringComparer.Ordinal);

    public Postings(IEnumerable<Variant> variants)
    {
        foreach (var variant in variants)
        {
            Variants = Math.Max(Variants, variant.Number + 1);
            for (var i = 0; i < variant.Units.Count; i++)
            {
                Add(variant.Units[i], new Posting(variant.Number, Slots++, variant.Weights[i]));
            }
        }
    }

    /// <summary>Number of units over all listed questions.</summary>
    public int Slots { get; }

    /// <summary>Number of listed questions.</summary>
    public int Variants { get; }

    /// <summary>Where a term stands.</summary>
    public ReadOnlySpan<Posting> Of(string term) => CollectionsMarshal.AsSpan(_byTerm.GetValueOrDefault(term));

    private void Add(Unit unit, Posting posting)
    {
        foreach (var term in unit.Terms)
        {
            Add(term, posting);
        }

        foreach (var term in unit.Parts.Count == 0 ? [] : unit.Parts.SelectMany(t => t).Except(unit.Terms, StringComparer.Ordinal))
        {
            Add(term, posting with { Part = true });
        }
    }

    private void Add(string term, Posting posting) =>
        (_byTerm.TryGetValue(term, out var found) ? found : _byTerm[term] = []).Add(posting);
}

/// <summary>A unit of a listed question.</summary>
/// <param name="Variant">Number of the question.</param>
/// <param name="Slot">Number of the unit over all questions.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Part">True where the term is only a part of the unit's phrase.</param>
internal readonly record struct Posting(int Variant, int Slot, double Weight, bool Part = false);
