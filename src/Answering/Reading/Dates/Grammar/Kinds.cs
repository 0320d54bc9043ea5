using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Calendar;

namespace HistoryBot.Answering.Reading.Dates.Grammar;

/// <summary>The kinds of item that a <see cref="Pattern"/> can ask for by name.</summary>
internal static class Kinds
{
    private static readonly FrozenDictionary<string, Func<Item, bool>> ByName = new Dictionary<string, Func<Item, bool>>
    {
        ["number"] = i => i.Sense is Number { Form: not NumberForm.Grouped },
        ["grouped"] = i => i.Sense is Number { Form: NumberForm.Grouped },
        ["ordinal"] = i => i.Sense is Ordinal,
        ["month"] = i => i.Sense is Month,
        ["weekday"] = i => i.Sense is Weekday,
        ["unit"] = i => i.Sense is Unit,
        ["length"] = i => i.Sense is Length,
        ["ten"] = i => i.Sense is TenYears,
        ["annual"] = i => i.Sense is Annual { Day: not null },
        ["event"] = i => i.Sense is Stretch { Event: not null },
        ["date"] = i => i.Sense is Stretch,
        ["daynumber"] = i =>
            i.Sense is Ordinal { Value: < 100 } or Number { Form: NumberForm.Digits, Digits: <= 2 } or Number { Form: NumberForm.Words, Value: <= 31 },
        ["two"] = i => i.Sense is Number { Form: NumberForm.Digits, Digits: 2 },
        ["few"] = i => i.Sense is Number { Form: NumberForm.Digits, Digits: 1 or 2 },
        ["four"] = i => i.Sense is Number { Form: NumberForm.Digits, Digits: 4 },
        ["yearnumber"] = IsYearNumber,
        ["year"] = i => i.Sense is Stretch { Grain: Grain.Year, Problem: null },
        ["bce"] = i => i.Sense is Stretch { Bce: true, Grain: Grain.Year, Problem: null },
        ["ce"] = i => i.Sense is Stretch { Bce: false, Grain: Grain.Year, Problem: null },
        ["dated"] = i => i.Sense is Stretch { Grain: Grain.Day, Problem: null },
        ["monthyear"] = i => i.Sense is Stretch { Grain: Grain.Month, Problem: null },
        ["finedate"] = i => i.Sense is Stretch { Grain: Grain.Day or Grain.Month, Problem: null },
        ["season"] = i => i.Sense is Stretch { Grain: Grain.Season },
        ["decade"] = i => i.Sense is Stretch { Grain: Grain.Decade },
        ["century"] = i => i.Sense is Stretch { Grain: Grain.Century },
        ["whole"] = i => i.Sense is Stretch { Grain: Grain.Month or Grain.Year or Grain.Decade or Grain.Century or Grain.Millennium, Problem: null },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The test of that name; an unknown name is a mistake in a rule.</summary>
    public static Func<Item, bool> Named(string name) => ByName[name];

    // A number that can only be, or beside a month surely is, a year; or a year that its era made one.
    private static bool IsYearNumber(Item item) => item.Sense switch
    {
        Number { Form: NumberForm.Digits, Digits: 4, Value: >= 1000 and <= 2100 } => true,
        Number { Form: NumberForm.Apostrophe or NumberForm.YearWords or NumberForm.HundredWords } => true,
        Number { Form: NumberForm.Words, Value: >= 1000 and <= 2100 } => true,
        Stretch { Grain: Grain.Year, Problem: null } => true,
        _ => false,
    };
}
