using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Words;

/// <summary>The words of time: variants folded into one word, typing errors mended, and what each means.</summary>
internal static class Lexicon
{
    /// <summary>Words that people write together with the number after them ("c810", "mid1970s").</summary>
    public static FrozenSet<string> Prefixes { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "c", "ca", "circa", "ad", "bc", "mid", "early", "late", "pre", "post", "since", "in", "feb", "sept");

    // variant variant … = word
    private static readonly FrozenDictionary<string, string> Variants = Folded(
        "till til unti untl util upto uptil uptill = until",
        "thru trough throught = through",
        "adn nad annd n = and",
        "orr = or",
        "wef = since",
        "frm fromm = from",
        "onward forward forwards onwrds = onwards",
        "btwn btween = between",
        "b4 befre = before",
        "durng durin = during",
        "agos agoo = ago",
        "versus = vs",
        "teh = the",
        "erly arly = early",
        "circa ca = circa",
        "approx aprox = approximately",
        "naughties aughts = noughties",
        "twentys = twenties", "thirtys = thirties", "fortys = forties", "fiftys = fifties", "sixtys = sixties", "seventys = seventies", "eightys = eighties",
            "ninetys = nineties",
        "springtime = spring", "summertime = summer", "wintertime = winter",
        "jully juli jul = july",
        "jun jne = june",
        "mrach marhc = march",
        "apr apirl arpil = april",
        "jan = january", "feb febr = february", "aug agust augst augest = august", "sep sept = september", "oct = october", "nov = november", "dec = december",
        "yr = year", "yrs yrz yars yeras = years", "yer yaer = year", "cent = century");

    private static readonly FrozenDictionary<string, Sense> Senses = All().ToFrozenDictionary(p => p.Word, p => p.Sense, StringComparer.Ordinal);

    /// <summary>The word that a lower-case word stands for, and its meaning by itself, if any.</summary>
    public static (string Word, Sense? Sense) Find(string word)
    {
        var folded = Variants.GetValueOrDefault(word) ?? Typos.Mend(word, Senses);
        return (folded, Senses.GetValueOrDefault(folded));
    }

    private static IEnumerable<(string Word, Sense Sense)> All() =>
        [.. Months(), .. Weekdays(), .. Ordinals(), .. Units(), .. Tens(), .. Cardinals()];

    private static IEnumerable<(string Word, Sense Sense)> Months() =>
        Enumerable.Range(1, 12).Select(m => (Wording.Month(m).ToLowerInvariant(), (Sense)new Month(m, m is 3 or 5)))
            .Append(("mar", new Month(3, true)));

    private static IEnumerable<(string Word, Sense Sense)> Weekdays() =>
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri".Split(' ').Select(w => (w, (Sense)new Weekday()));

    private static IEnumerable<(string Word, Sense Sense)> Ordinals() =>
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            + "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
            .Split(' ').Select((w, i) => (w, (Sense)new Ordinal(i + 1)))
            .Append(("thirtieth", new Ordinal(30)));

    private static IEnumerable<(string Word, Sense Sense)> Units() =>
        new (string One, string Many, Grain Grain)[]
            {
                ("day", "days", Grain.Day), ("week", "weeks", Grain.Week), ("month", "months", Grain.Month), ("year", "years", Grain.Year),
                ("decade", "decades", Grain.Decade), ("century", "centuries", Grain.Century), ("millennium", "millennia", Grain.Millennium),
            }
            .SelectMany(u => new[] { (u.One, (Sense)new Unit(u.Grain, false)), (u.Many, new Unit(u.Grain, true)) });

    private static IEnumerable<(string Word, Sense Sense)> Tens() =>
        "noughties,tens,twenties,thirties,forties,fifties,sixties,seventies,eighties,nineties".Split(',').Select((w, i) => (w, (Sense)new TenYears(i * 10, 0)));

    private static IEnumerable<(string Word, Sense Sense)> Cardinals() =>
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ')
            .Select((w, i) => (w, i + 1))
            .Concat("twenty thirty forty fifty sixty seventy eighty ninety".Split(' ').Select((w, i) => (w, (i + 2) * 10)))
            .Select(p => (p.w, (Sense)new Number(p.Item2, NumberForm.Words, 0)));

    private static FrozenDictionary<string, string> Folded(params IEnumerable<string> lines) => lines
        .Select(l => l.Split(" = "))
        .SelectMany(l => l[0].Split(' ').Select(v => (Variant: v, Word: l[1])))
        .ToFrozenDictionary(p => p.Variant, p => p.Word, StringComparer.Ordinal);
}
