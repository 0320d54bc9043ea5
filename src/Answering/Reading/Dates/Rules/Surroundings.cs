using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>What the words around a number say about it: a year, an amount, a label.</summary>
internal static class Surroundings
{
    private static readonly FrozenSet<string> StrongBefore = Words("in since during until by year years throughout pre post");

    private static readonly FrozenSet<string> Clause = Words(
        "and or but what whats who whom whose which how when where why did do does was were is are has have had then please pls "
        + "exactly already ce ad");

    private static readonly FrozenSet<string> Questions = Words("what whats who whom whose which how when where why did do does");

    private static readonly FrozenSet<string> Subjects = Words("i we you he she it they there my our his her their");

    // A number after these is a name or a measure.
    private static readonly FrozenSet<string> Labels = Words(
        "section chapter page pages res reso roll article paragraph figure table no nr number room flight resolution resolutions highway "
        + "route model version boeing line item clause isbn top box pin password code account agenda vision windows unsc scr "
        + "usd eur gbp rs rate price prices cost costs tel phone $ £ € # + @ = * ah hijri hijra");

    // A number after these is an amount; a whole date is not.
    private static readonly FrozenSet<string> Amounts = Words("least most nearly almost some over under than");

    // What comes in numbers without an s.
    private static readonly FrozenSet<string> People = Words(
        "men women people children troops soldiers police policemen officers prisoners hostages fighters peacekeepers "
        + "volunteers refugees pilgrims students workers dead wounded injured killed rifles guns rounds barrels crates pieces "
        + "copies votes times members countries");

    private static readonly FrozenSet<string> Measures = Words(
        "tons tonnes bbl km kms kilometre kilometres kilometer kilometers miles mile metres meters feet ft m kg kgs g lb lbs "
        + "litres dollars dollar usd euros euro pounds rupees dinars dinar cents percent % \u00b0 hours hour hrs minutes "
        + "seconds nights million billion thousand hundred dozen ah hijri hijra words characters less letters lines sentences pages "
        + "more fewer $ \u20ac eur gbp");

    private static readonly FrozenSet<string> Singular = Words(
        "was has does this its his as is us yes versus perhaps always across besides towards thus plus minus relations ties "
        + "press mass progress access unless onwards afterwards towards whereas "
        + "stands means brings sees gives offers holds shows comes goes begins ends starts looks seems matters");

    // "What were the people of X up to".
    private const int MostBeing = 8;

    // "What is told of the time up to then".
    private static readonly FrozenSet<string> Times = Words(
        "time times period years year months days era history story events everything things told known said happened");

    // What adjectives of origin and of kind end in.
    private static readonly string[] Origins = ["i", "an", "ese", "ish", "ed"];

    private static readonly FrozenSet<string> Determiners = Words("the that this his her its their our");

    /// <summary>True where nothing, punctuation or a new clause follows.</summary>
    public static bool EndsHere(Item? next) => next is null || (next.IsMark && !IsMeasure(next)) || Clause.Contains(next.Word);

    /// <summary>True for a word that a question begins with.</summary>
    public static bool Asks(Item item) => Questions.Contains(item.Word);

    /// <summary>True where the phrase is over: nothing or punctuation follows, or a clause with its own verb.</summary>
    public static bool IsWhole(Found found) => EndsHere(found.Next);

    /// <summary>True behind "what was X", which asks what somebody was doing.</summary>
    public static bool IsBeing(Found found)
    {
        var before = found.Items.Take(found.Start).Select(i => i.Word).ToList();
        var what = before.FindLastIndex(w => w is "what" or "whats");
        return what >= 0 && before.Count - what <= MostBeing && !Times.Contains(before[^1])
            && (before[what] == "whats" || before.ElementAtOrDefault(what + 1) is "was" or "were" or "is" or "are");
    }

    /// <summary>True where a new clause begins with who or what does something there: "from 1985 on they met".</summary>
    public static bool IsBeforeSubject(Found found) =>
        found.Next is { } next && Subjects.Contains(next.Word) && found.Items.ElementAtOrDefault(found.End + 1) is { IsMark: false };

    /// <summary>True where a word before makes a number a time whatever follows but a measure.</summary>
    public static bool IsAfterStrongTimeWord(IReadOnlyList<Item> items, int at)
    {
        var before = at > 0 && items[at - 1].Word == "-" ? at - 2 : at - 1;
        return before >= 0 && StrongBefore.Contains(items[before].Word);
    }

    /// <summary>True where the number is a label or a measure by the word before.</summary>
    /// <param name="items">The text.</param>
    /// <param name="at">Where the number is.</param>
    /// <param name="whole">True where it begins a date with day, month and year.</param>
    public static bool IsLabelled(IReadOnlyList<Item> items, int at, bool whole = false)
    {
        // A label before a number is one of what is glued to it too.
        for (var steps = 0; steps < LongestChain && at > 1 && items[at].Joined && items[at - 1] is { Word: "-", Joined: true }
            && IsPlainNumber(items, at - 2); steps++)
        {
            at -= 2;
        }

        // "The number is 1985".
        at -= items.ElementAtOrDefault(at - 1)?.Word is "is" or "was" ? 1 : 0;
        var before = at > 0 ? items[at - 1] : null;
        var label = before is { Word: "." } && at > 1 ? items[at - 2] : before;
        var isOrder = label is { Word: "than" } && at > 1 && items[at - 2].Word is "earlier" or "later";
        return label is not null && !isOrder
            && (Labels.Contains(label.Word) || (!whole && Amounts.Contains(label.Word) && !(label.Word == "under" && IsEntry(items, at))));
    }

    // "What do you have under 1925?"
    private static bool IsEntry(IReadOnlyList<Item> items, int at) =>
        at > 1 && items[at - 2].Word is "have" or "has" or "got" or "listed" or "filed" or "entered" or "recorded" or "say" or "says" or "stands"
            && EndsHere(items.ElementAtOrDefault(at + 1));

    /// <summary>True where a determiner ("the 1985 raids") makes a number before a plural a year all the same; round numbers stay amounts.</summary>
    public static bool IsDetermined(Item? previous, int value) =>
        previous is not null && Determiners.Contains(previous.Word) && value % 100 != 0;

    /// <summary>True where a measure follows, also after "and 2000".</summary>
    public static bool Measure(IReadOnlyList<Item> items, int at) => IsAmount(items, at) || (Counted(items, at) is { } next && IsMeasure(next));

    /// <summary>True where the number counts things: a plural, people or a measure follows, also after "and 2000".</summary>
    public static bool Counts(IReadOnlyList<Item> items, int at) =>
        CountsAmount(items, at) || (Counted(items, at) is { } next && IsPlural(next));

    /// <summary>True where it counts people or measures, which no year has behind it.</summary>
    public static bool CountsAmount(IReadOnlyList<Item> items, int at) =>
        CountedAt(items, at) is var counted && items.ElementAtOrDefault(counted) is { } next
        && (IsMeasure(next) || People.Contains(next.Word)
            || (IsOrigin(next) && items.ElementAtOrDefault(counted + 1) is { } noun && (IsMeasure(noun) || People.Contains(noun.Word))));

    /// <summary>True after "before", "after" and the like.</summary>
    public static bool IsAfterSide(IReadOnlyList<Item> items, int at) => items.ElementAtOrDefault(at - 1)?.Word switch
    {
        "before" or "after" or "following" or "preceding" => true,
        "to" => items.ElementAtOrDefault(at - 2)?.Word is "prior" or "previous" or "subsequent",
        "than" => items.ElementAtOrDefault(at - 2)?.Word is "earlier" or "later",
        _ => false,
    };

    /// <summary>True where the number stands beside another without a sign between, as in telephone numbers.</summary>
    public static bool IsBesideNumber(IReadOnlyList<Item> items, int at) => IsPlainNumber(items, at - 1) || IsPlainNumber(items, at + 1);

    /// <summary>True where the number is glued to other digits, as in telephone numbers, scores and versions.</summary>
    public static bool IsPartOfCode(IReadOnlyList<Item> items, int at) => IsPartOfCode(items, at, at + 1);

    /// <summary>The same for several items.</summary>
    public static bool IsPartOfCode(IReadOnlyList<Item> items, int start, int end)
    {
        var (left, right) = (Glued(items, start, -1), Glued(items, end - 1, 1));
        return left == Glue.Code || IsModel(items, start) || right == Glue.Code || (left == Glue.Year && right == Glue.Year);
    }

    // "1000 or 1500 or 2000 soldiers": how far the noun is looked for.
    private const int LongestChain = 4;

    private enum Glue
    {
        None,
        Year,
        Code,
    }

    // "T-1985".
    private static bool IsModel(IReadOnlyList<Item> items, int at) =>
        at > 1 && items[at].Joined && items[at - 1] is { Word: "-", Joined: true } && items[at - 2] is { Sense: null, Word.Length: 1 };

    // Another year is glued on where a dash or comma and one plausible year stand there, and no third number after it.
    private static Glue Glued(IReadOnlyList<Item> items, int at, int step)
    {
        var (mark, other) = (at + step, at + (2 * step));
        if (!IsPlainNumber(items, other) || items[mark].Word is not ("-" or "." or ":" or "/" or ",") || !IsJoined(items, at, mark, other))
        {
            return Glue.None;
        }

        var year = items[mark].Word is "-" or "/" or "," && items[other].Sense is Number { Digits: 4, Value: >= 1000 and <= 2100 };
        return year && !(IsPlainNumber(items, at + (4 * step)) && IsJoined(items, other, other + step, at + (4 * step)))
            ? Glue.Year
            : Glue.Code;
    }

    private static bool IsJoined(IReadOnlyList<Item> items, int at, int mark, int other) =>
        items[Math.Max(at, mark)].Joined && items[Math.Max(mark, other)].Joined;

    private static bool IsPlainNumber(IReadOnlyList<Item> items, int at) =>
        at >= 0 && at < items.Count && items[at].Sense is Number { Form: NumberForm.Digits or NumberForm.Grouped };

    // The noun that a number, or a chain of numbers that it begins, may count.
    private static Item? Counted(IReadOnlyList<Item> items, int at) => items.ElementAtOrDefault(CountedAt(items, at));

    private static int CountedAt(IReadOnlyList<Item> items, int at)
    {
        for (var steps = 0; steps < LongestChain && IsChained(items, at); steps++)
        {
            at += 2;
        }

        return IsRough(items, at) ? at + 3 : at + 1;
    }

    private static bool IsChained(IReadOnlyList<Item> items, int at) =>
        at + 2 < items.Count && items[at + 1].Word is "and" or "or" or "to" or "-" && items[at + 2].Sense is Number { Form: not NumberForm.Apostrophe };

    // "2000 or more".
    private static bool IsAmount(IReadOnlyList<Item> items, int at) => IsRough(items, at) && items[at + 2].Word != "so";

    // "2000 or so men", "2000 or more men".
    private static bool IsRough(IReadOnlyList<Item> items, int at) =>
        at + 2 < items.Count && items[at + 1].Word == "or" && items[at + 2].Word is "so" or "more" or "fewer" or "less";

    private static bool IsMeasure(Item item) => Measures.Contains(item.Word) || item.Sense is Unit;

    // Whence or of what kind, between a number and what it counts: "1900 Ruritanian soldiers", "2000 armed men".
    private static bool IsOrigin(Item item) =>
        item.Sense is null && item.Word.Length >= 4 && Origins.Any(ending => item.Word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPlural(Item item) =>
        item.Sense is null && item.Word.Length >= 4 && item.Word[^1] == 's' && item.Word[^2] is not ('s' or 'u' or 'i')
        && !Singular.Contains(item.Word);

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
