using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.YesOrNo"/>.</summary>
internal static class AnswersYesOrNo
{
    public static IEnumerable<Problem> Check(WrittenPack pack) =>
        from fact in pack.Facts
        from ask in fact.Value.Asks.Select((ask, i) => (ask.Kind, ask.Answer, Path: FormattableString.Invariant($"asks/{i}/answer")))
        where ask.Kind is QuestionKind.Yes or QuestionKind.No && ask.Answer.Length > 0 && !Begins(ask.Answer, ask.Kind.ToString())
        select fact.At(ask.Path).Problem(
            Rules.YesOrNo, $"“{ask.Answer}” does not begin with {ask.Kind}", $"write “{ask.Kind}, …”, or use another kind");

    private static bool Begins(string answer, string word) =>
        answer.StartsWith(word, StringComparison.Ordinal) && (answer.Length == word.Length || !char.IsLetterOrDigit(answer[word.Length]));
}
