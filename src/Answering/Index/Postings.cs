using System.Collections.Frozen;

namespace HistoryBot.Answering.Index;

/// <summary>Which units of which listed questions have a term, and what they weigh. Immutable.</summary>
internal sealed class Postings
{
    private readonly FrozenDictionary<string, Posting[]> _byTerm;

    public Postings(IEnumerable<Variant> variants)
    {
        var slots = 0;
        _byTerm = variants
            .SelectMany(v => v.Units.Select((unit, i) => (Unit: unit, Posting: new Posting(v.Number, slots++, v.Weights[i]))))
            .SelectMany(p => p.Unit.Terms.Select(term => (Term: term, p.Posting))
                .Concat(p.Unit.Parts.SelectMany(t => t).Except(p.Unit.Terms, StringComparer.Ordinal)
                .Select(term => (Term: term, Posting: p.Posting with { Part = true }))))
            .GroupBy(p => p.Term, p => p.Posting, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Slots = slots;
        Variants = _byTerm.Values.SelectMany(p => p).Select(p => p.Variant + 1).DefaultIfEmpty().Max();
    }

    /// <summary>Number of units over all listed questions.</summary>
    public int Slots { get; }

    /// <summary>Number of listed questions.</summary>
    public int Variants { get; }

    /// <summary>Where a term stands.</summary>
    public ReadOnlySpan<Posting> Of(string term) => _byTerm.GetValueOrDefault(term);
}

/// <summary>A unit of a listed question.</summary>
/// <param name="Variant">Number of the question.</param>
/// <param name="Slot">Number of the unit over all questions.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Part">True where the term is only a part of the unit's phrase.</param>
internal readonly record struct Posting(int Variant, int Slot, double Weight, bool Part = false);
