using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.QuestionOnce"/>: a question under two facts could only be answered with one of them.</summary>
internal static class QuestionsOnce
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
        from question in pack.Facts.SelectMany(Questions).GroupBy(q => Folded.Text(q.Text), StringComparer.Ordinal)
        let first = question.First()
        from again in question.Skip(1)
        select again.Place.Problem(
            Rules.QuestionOnce,
            $"“{again.Text}” is also asked of “{first.Fact}” ({first.Place.File}:{first.Place.Line})",
            "keep it under one fact only, or make it tell the two apart");

    private static IEnumerable<(string Text, Place Place, string Fact)> Questions(Written<Fact> fact) =>
        from ask in fact.Value.Asks.Select((ask, i) => (ask.Questions, Path: FormattableString.Invariant($"asks/{i}/questions")))
        from question in fact.Each(ask.Path, ask.Questions)
        select (question.Text, question.Place, fact.Value.Id);
}
