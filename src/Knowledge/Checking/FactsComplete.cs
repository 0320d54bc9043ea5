using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.Dated"/>, <see cref="Rules.Sourced"/>, <see cref="Rules.Asked"/>, <see cref="Rules.SomeFact"/>.</summary>
internal static class FactsComplete
{
    private const int FewestQuestions = 6;

    public static IEnumerable<Problem> Check(WrittenPack pack) =>
    [
        .. NoFact(pack),
        .. pack.Facts.SelectMany(fact => Dates(fact).Concat(Sources(fact)).Concat(Questions(fact))),
        .. pack.Entities.Where(e => e.Value.Group == EntityGroup.Event).SelectMany(EventDates),
    ];

    private static IEnumerable<Problem> NoFact(WrittenPack pack) =>
        pack.Facts.Count > 0 || pack.Unread.Any(file => file.StartsWith(PackFiles.Facts, StringComparison.Ordinal)) ? []
        : [Place.StartOf(PackFiles.Header).Problem(Rules.SomeFact, "the pack has no fact", $"add {PackFiles.Facts}/<section>.yaml")];

    private static IEnumerable<Problem> Dates(Written<Fact> fact) => (fact.Has("when"), fact.Has("undated")) switch
    {
        (true, true) => [fact.At("undated").Problem(Rules.Dated, $"the fact “{fact.Value.Id}” has both when and undated", "keep one of them")],
        (false, false) => [NoDate(fact.Place, $"the fact “{fact.Value.Id}”")],
        _ => [],
    };

    private static IEnumerable<Problem> EventDates(Written<Entity> entity) =>
        entity.Has("when") || entity.Has("undated") ? [] : [NoDate(entity.Place, $"the event “{entity.Value.Id}”")];

    private static Problem NoDate(Place place, string part) =>
        place.Problem(Rules.Dated, $"{part} has no date", "add when: \"…\", or undated: why there is none");

    private static IEnumerable<Problem> Sources(Written<Fact> fact) =>
        fact.Value.Source.Count > 0 ? []
        : [fact.At("source").Problem(Rules.Sourced, $"the fact “{fact.Value.Id}” has no source", "add source: [section.paragraph.sentence]")];

    private static IEnumerable<Problem> Questions(Written<Fact> fact)
    {
        var questions = fact.Value.Asks.Sum(ask => ask.Questions.Count);
        return questions >= FewestQuestions ? []
        :
        [
            fact.At("asks").Problem(
                Rules.Asked,
                FormattableString.Invariant($"the fact “{fact.Value.Id}” has {questions} questions"),
                FormattableString.Invariant($"add asks with {FewestQuestions} questions at least over all of them")),
        ];
    }
}
