using HistoryBot.Answering.Tests.Contract;
using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Messages;

/// <summary>Courtesy and haste do not change what is answered.</summary>
public sealed class CourtesySpecs
{
    private const int Every = 553;

    public static TheoryData<string> Manners { get; } = ["hey, {0}", "please {0}", "{0} pls??", "Hello! Could you tell me {0}"];

    private static List<Asked> Questions => [.. ListedQuestions.OfFacts(Every)];

    [Fact]
    public void Forty_questions_are_tried() => Assert.Equal(40, Questions.Count);

    [Theory]
    [MemberData(nameof(Manners))]
    public void A_polite_word_does_not_change_the_answer(string manner) => IsTheSame(q => manner.Replace("{0}", q, StringComparison.Ordinal));

    [Fact]
    public void Small_letters_do_not_change_the_answer() => IsTheSame(q => q.ToLowerInvariant());

    [Fact]
    public void A_missing_question_mark_does_not_change_the_answer() => IsTheSame(q => q.TrimEnd('?', '.'));

    [Fact]
    public void Three_question_marks_do_not_change_the_answer() => IsTheSame(q => q.TrimEnd('?', '.') + " ???");

    private static void IsTheSame(Func<string, string> say) =>
        Verdict.None(Questions.Select(a => (Asked: a, Said: say(a.Text))).Select(q => (q.Asked, Now: new Asked(q.Said, q.Asked.Fact, LoadedPack.Shipped.Ask(q.Said))))
            .Where(q => q.Now.Answer.Leading() != q.Asked.Answer.Leading()).Select(q => q.Now));
}
