using System.Collections.Frozen;

namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>Rules that are tried together, the longest match winning, the earlier rule among equals.</summary>
internal sealed class Layer
{
    // What can begin at an item is known by its word and by whether it means anything; nearly always nothing can.
    private readonly FrozenDictionary<string, DateRule[]> byWord;
    private readonly FrozenDictionary<string, DateRule[]> byWordAndSense;
    private readonly DateRule[] bySense;

    /// <summary>Makes a layer of rules in order of preference.</summary>
    public Layer(params IReadOnlyList<DateRule> rules)
    {
        Rules = rules;
        var words = rules.SelectMany(r => r.Pattern.First).SelectMany(e => e.Words).Distinct().ToList();
        bySense = [.. rules.Where(r => r.Pattern.First.Any(e => e.Kind is not null))];
        byWord = words.ToFrozenDictionary(w => w, w => rules.Where(r => BeginsWith(r, w)).ToArray(), StringComparer.Ordinal);
        byWordAndSense = words.ToFrozenDictionary(w => w, w => rules.Where(r => BeginsWith(r, w) || bySense.Contains(r)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>In order of preference.</summary>
    public IReadOnlyList<DateRule> Rules { get; }

    /// <summary>Read from the end of the message to its start: the left end of a pair borrows from the right.</summary>
    public bool Backwards { get; init; }

    /// <summary>Try again at what was just made, for chains.</summary>
    public bool Chains { get; init; }

    /// <summary>Replaces all that the rules can read.</summary>
    public void Apply(List<Item> items, Scope scope)
    {
        for (var at = Backwards ? items.Count - 1 : 0; at >= 0 && at < items.Count;)
        {
            var made = Best(items, at, scope);
            if (made is var (found, rule, sense))
            {
                Replace(items, found, rule, sense);
            }

            at = Backwards ? Math.Min(at, items.Count) - 1 : made is not null && Chains ? at : at + 1;
        }
    }

    private static bool BeginsWith(DateRule rule, string word) => rule.Pattern.First.Any(e => e.Words.Contains(word));

    private (Found Found, DateRule Rule, Sense Sense)? Best(List<Item> items, int at, Scope scope)
    {
        (Found Found, DateRule Rule, Sense Sense)? best = null;
        foreach (var rule in Candidates(items[at]))
        {
            if (rule.Pattern.Match(items, at, scope) is { } found && (best is null || found.End > best.Value.Found.End) && rule.Produce(found) is { } sense)
            {
                best = (found, rule, sense);
            }
        }

        return best;
    }

    private DateRule[] Candidates(Item item) => item.Sense is null
        ? byWord.GetValueOrDefault(item.Word, [])
        : byWordAndSense.GetValueOrDefault(item.Word, bySense);

    private static void Replace(List<Item> items, Found found, DateRule rule, Sense sense)
    {
        var (first, last) = (items[found.Start], items[found.End - 1]);
        var confidence = items.Skip(found.Start).Take(found.End - found.Start).Min(i => i.Confidence);
        items[found.Start] = new Item("", first.Start, last.End, first.Joined, first.Capital, sense)
        {
            Rule = rule.Name,
            Confidence = rule.Confidence < confidence ? rule.Confidence : confidence,
        };
        items.RemoveRange(found.Start + 1, found.End - found.Start - 1);
    }
}
