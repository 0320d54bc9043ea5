using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

public sealed class SuggestionSpecs
{
    private const int Every = 20;

    /// <summary>Measured: 98.8% of 167 suggestions; two points less.</summary>
    private const double AreAnswered = 0.968;

    [Fact]
    public void What_is_suggested_is_answered_when_it_is_asked_out_of_the_blue()
    {
        var offered = ListedQuestions.All.Where((_, i) => i % Every == 0).SelectMany(a => a.Answer.Suggestions).Distinct(StringComparer.Ordinal);

        Floor.Holds(
            AreAnswered,
            [.. offered.Select(o => new Asked(o, null, LoadedPack.Shipped.Ask(o)))],
            o => o.Answer.Kind is AnswerKind.Answer or AnswerKind.Nearest);
    }

    [Fact]
    public void An_answer_does_not_suggest_what_was_just_asked() =>
        Verdict.None(ListedQuestions.All.Where(a => a.Answer.Kind == AnswerKind.Answer && a.Answer.Suggestions.Contains(a.Text)));

    [Fact]
    public void What_the_greeting_suggests_is_answered() => Assert.All(
        LoadedPack.Shipped.Answerer.Greet().Suggestions, s => Assert.Equal(AnswerKind.Answer, LoadedPack.Shipped.Ask(s).Kind));
}
