using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Proving.Marks;

namespace HistoryBot.Knowledge.Proving;

/// <summary><see cref="Rules.NameProven"/>, <see cref="Rules.NumberProven"/>, <see cref="Rules.DateProven"/>.</summary>
internal static class StatementCheck
{
    public static IEnumerable<VerificationFault> Faults(KnowledgePack pack, Evidence evidence)
    {
        var names = new NameBook(pack.Entities);
        return pack.Facts.SelectMany(fact => Faults(fact, evidence.Of(fact), names));
    }

    private static IEnumerable<VerificationFault> Faults(Fact fact, string sources, NameBook names)
    {
        var statement = ArticleSentence.Normalise(fact.Statement);
        return
        [
            .. names.Unproven(statement, sources).Select(name => Fault(fact, Rules.NameProven, "name", name)),
            .. Numbers.Unproven(statement, sources).Select(number => Fault(fact, Rules.NumberProven, "number", number)),
            .. CalendarDates.Unproven(statement, sources).Select(date => Fault(fact, Rules.DateProven, "date", date)),
        ];
    }

    private static VerificationFault Fault(Fact fact, string rule, string what, string mark) => new(
        rule,
        fact.Id,
        [fact.Id],
        $"the {what} “{mark}” of the statement is not in {string.Join(", ", fact.Source)}",
        "cite the sentence that has it too, or take it out of the statement");
}
