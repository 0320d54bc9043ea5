using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>Every fact is found by somebody who asks in words of their own, none of the pack's.</summary>
public sealed class ReachSpecs
{
    /// <summary>Facts that say something of their own and that no question of the corpora leads to yet. The number may only fall.</summary>
    private const int Unreached = 2;

    [Fact]
    public void Every_fact_answers_a_question_of_the_corpora_that_the_pack_does_not_list()
    {
        var listed = LoadedPack.Shipped.Pack.Facts.SelectMany(fact => fact.Asks).SelectMany(ask => ask.Questions).Select(Folded).ToHashSet(StringComparer.Ordinal);
        var answers = Corpora.Open.SelectMany(Corpora.Of)
            .Where(turn => turn.Answer.Kind == AnswerKind.Answer && !listed.Contains(Folded(turn.Turn.Text))).Select(turn => turn.Answer).ToList();

        var lost = LoadedPack.Shipped.Pack.Facts.Where(fact => fact.Tells.Count == 0 && !answers.Exists(answer => Tells(answer, fact))).Select(fact => $"{fact.Id}: {fact.Statement}").ToList();

        Assert.True(lost.Count <= Unreached, $"{lost.Count}:\n" + string.Join('\n', lost));
    }

    // A fact of the same sentence may stand for it in the citation.
    private static bool Tells(Answer answer, Fact fact) =>
        answer.Citations.Any(c => c.Fact.Id == fact.Id && fact.Source.Contains(c.Source.Id))
        || answer.Sentences.Any(s => (s.Text == fact.Statement || fact.Asks.Any(a => s.Text.StartsWith(a.Answer, StringComparison.OrdinalIgnoreCase))) && s.Citations.Any(c => fact.Source.Contains(answer.Citations[c - 1].Source.Id)));

    private static string Folded(string text) => string.Join(' ', Tokeniser.Tokens(TextNormaliser.Normalise(text)).Select(t => t.Text));
}
