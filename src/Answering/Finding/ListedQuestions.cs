using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Answers a question that stands in the pack word for word as it stands there.</summary>
internal sealed class ListedQuestions(PackIndex index)
{
    private readonly ShortAnswers _short = new(index);
    private readonly YesNoJudge _judge = new(index, new Assertion(index));

    /// <summary>The answer to a question that stands in the pack word for word; null for any other.</summary>
    public Finding? Find(Question question) =>
        question.Tokens.Count > 1
            && (index.Listed.TryGetValue(index.Key(question.Tokens), out var listed)
                || (question.Intent is Intent.Who or Intent.What or Intent.Where or Intent.When or Intent.Why or Intent.How or Intent.HowMany
                    && index.ByNames.TryGetValue(index.NameKey(question.Tokens), out listed))) ? OfListed(question, listed.Askable, listed.Variant) : null;

    private Finding OfListed(Question question, Askable askable, Variant variant)
    {
        var candidate = new Candidate(askable, variant, 1, 1, 1, [.. question.Units.Select(_ => 1.0)]);
        return askable.Silence is not null ? Silences.Told(candidate, null)
            : askable.Ask!.Kind is QuestionKind.Yes or QuestionKind.No ? _judge.Told(candidate, askable.Ask.Answer, "listed word for word")
            : _short.Listed(candidate);
    }
}
