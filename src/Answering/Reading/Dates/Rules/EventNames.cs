using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Answering.Reading.Dates.Words;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Finds names of the pack's events where a word of time stands before them; the longest name wins.</summary>
internal sealed class EventNames
{
    /// <summary>What an event's name is claimed as that no rule has made a time of.</summary>
    public const string RuleName = "name of an event";

    // One index for each list of names, which comes from a pack that is never changed.
    private static readonly ConditionalWeakTable<IReadOnlyList<EventName>, EventNames> Indexes = [];

    private static readonly FrozenSet<string> Introductions =
        FrozenSet.Create(StringComparer.Ordinal, "during", "before", "after", "since", "until", "following", "throughout", "preceding", "amid", "between");

    private static readonly FrozenSet<string> Between = FrozenSet.Create(StringComparer.Ordinal, "and", "to", "until", "through", "-");

    // Words that may stand between the word of time and the name.
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal, "the", "a", "an", "this", "that", "of", "end", "close", "conclusion", "beginning", "start", "outbreak", "onset", "time",
            "course", "or", "and", ",");

    private const int MostFillers = 6;

    private readonly FrozenDictionary<string, (List<Item> Words, EventName Name)[]> byFirstWord;

    private EventNames(IReadOnlyList<EventName> names) => byFirstWord = names
        .Select(n => (Words: Key(n.Name), Name: n))
        .Where(p => p.Words.Count > 0)
        .GroupBy(p => Hash(p.Words[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Count).ToArray(), StringComparer.Ordinal);

    /// <summary>Replaces the names by what they mean.</summary>
    public static void Mark(List<Item> items, Scope scope)
    {
        if (scope.Context.Events.Count > 0
            && items.Any(i => Introductions.Contains(i.Word) || i.Word is "time" or "course" or "of" or "as" or "to" || i.Sense is Unit) && !AsksHowLong(items))
        {
            Indexes.GetValue(scope.Context.Events, names => new EventNames(names)).MarkAll(items);
        }
    }

    private void MarkAll(List<Item> items)
    {
        var open = false;
        for (var at = 0; at < items.Count; at++)
        {
            open = (open || items[at].Word is "between" or "from") && items[at].Word is not ("?" or "!" or ";");
            var (end, name) = Longest(items, at);
            if (end > at && IsIntroduced(items, at, open))
            {
                end = end + 1 < items.Count && items[end].Word is "in" or "of" && IsYearOf(items[end + 1], name) ? end + 2 : end;
                var start = at > 0 && IsYearOf(items[at - 1], name) ? at - 1 : at;
                items[start] = new Item("", items[start].Start, items[end - 1].End, items[start].Joined, items[start].Capital, Events.Named(name));
                items.RemoveRange(start + 1, end - start - 1);
                at = start;
            }
        }
    }

    private (int End, EventName Name) Longest(List<Item> items, int at)
    {
        foreach (var (words, name) in byFirstWord.GetValueOrDefault(Hash(items[at])) ?? [])
        {
            if (EndOf(items, at, words) is var end and > 0)
            {
                return (end, name);
            }
        }

        return (at, new EventName("", "", null, null));
    }

    // Hyphens, slashes and apostrophes do not matter.
    private static int EndOf(List<Item> items, int at, List<Item> words)
    {
        foreach (var word in words)
        {
            while (at < items.Count && IsIgnored(items[at]))
            {
                at++;
            }

            if (at >= items.Count || items[at].Word != word.Word || !Equals(items[at].Sense, word.Sense))
            {
                return 0;
            }

            at++;
        }

        return at;
    }

    private static bool IsIntroduced(List<Item> items, int at, bool open)
    {
        for (var back = at - 1; back >= 0 && at - back <= MostFillers; back--)
        {
            var word = items[back].Word;
            if (Introductions.Contains(word) || (open && Between.Contains(word)) || (word == "from" && LeadsOn(items, at)) || IsPhrase(items, back)
                || IsUnitOf(items, back))
            {
                return true;
            }

            if (!Fillers.Contains(word) && items[back].Sense is not Number { Digits: 4 })
            {
                return false;
            }
        }

        return false;
    }

    // "The year it was built", "the year that it was built", "the year in which it was built".
    private static bool IsUnitOf(List<Item> items, int at)
    {
        var unit = items[at].Word switch { "that" or "when" => at - 1, "which" when at > 0 && items[at - 1].Word == "in" => at - 2, _ => at };
        return unit > 0 && items[unit].Sense is Unit { Plural: false } && items[unit - 1].Word is "the" or "same";
    }

    // "From the one to the other"; what comes "from the war" is not dated by it.
    private static bool LeadsOn(List<Item> items, int at) => items.FindIndex(at, i => i.Word is "to" or "until" or "through" or "-") >= 0;

    // "prior to", "up to", "year of", "same year as", "time of", "course of".
    private static bool IsPhrase(List<Item> items, int at)
    {
        var before = at > 0 ? items[at - 1] : null;
        return items[at].Word switch
        {
            "to" => before?.Word is "prior" or "up",
            "of" => before?.Sense is Unit || before?.Word is "time" or "course" or "eve" or "aftermath" or "wake",
            "as" => before?.Sense is Unit,
            _ => false,
        };
    }

    // "How many years were there between …?" asks for a length, not for what happened then.
    private static bool AsksHowLong(List<Item> items)
    {
        for (var at = 0; at + 1 < items.Count; at++)
        {
            if (items[at].Word == "how"
                && (items[at + 1].Word == "long" || (items[at + 1].Word is "many" or "much" && at + 2 < items.Count && items[at + 2].Sense is Unit)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYearOf(Item item, EventName name) =>
        item.Sense is Number { Form: NumberForm.Digits, Digits: 4 } n && name.When?.Span is { } span
        && (span.From is null || span.From.Value.Year <= n.Value) && (span.To is null || span.To.Value.Year >= n.Value);

    private static List<Item> Key(string name)
    {
        var items = Lexer.Items(name);
        SpelledNumbers.Fold(items);
        items.RemoveAll(IsIgnored);
        return items;
    }

    private static string Hash(Item item) => item.Word.Length > 0 ? item.Word : item.Sense?.ToString() ?? "";

    private static bool IsIgnored(Item item) => item.IsMark && item.Word is "-" or "/" or "'" or "," or "(" or ")";
}
