using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>What is told in answer to "how many years?" and "how long?" has to tell a length of time.</summary>
internal sealed class LengthCheck(PackIndex index, OrderWords words)
{
    /// <summary>True for "did anything pass between them?", which asks for no length.</summary>
    public bool AsksWhether(Question question) =>
        !words.HasUnit(Undated(question)) && !words.AsksAmount(question.Tokens) && IntentReader.AsksWhether(question.Tokens);

    /// <summary>The finding, or that its fact tells no length of time, or not from both of the ends that the question names.</summary>
    public Finding Checked(Finding finding, Question question) =>
        InTime(finding, question) is var told && told is Found { Facts: var facts } && AskedFor.Place(question.Tokens, "from", "between") >= 0
        && (question.Named ?? question).Units.Exists(u => u.Entities.Any() && index.Weight(u) > index.Weights.BroadName && !facts.Any(f => HasEnd(f, u)))
            ? new NotKnown(index.Pack.Phrases["duration_unknown"], null, ["one end is not told"])
            : told;

    private bool HasEnd(Fact fact, Unit end) =>
        index.EntryById[fact.Id] is var entry && end.Terms.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t));

    // "How many years?" is not answered by a number of other things, nor "how long did it last?" by how long before something else it was.
    private Finding InTime(Finding finding, Question question) =>
        finding is Found { Short: { } said, Facts: [var told, ..] }
        && (!words.TellsTime(said) || (words.Lasts(question.Tokens) && !words.Connectors(question.Tokens).Any() && IsDistance(told)))
            ? new NotKnown(index.Pack.Phrases["duration_unknown"], told, ["a length of time is asked"])
            : finding;

    private bool IsDistance(Fact fact) =>
        index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind == QuestionKind.HowMany).SelectMany(a => a.Variants)
            .Select(v => Tokeniser.Read(v.Text)).ToList() is { Count: > 0 } listed
        && !listed.Exists(words.Lasts);

    // "In this year" tells no length.
    private static List<Token> Undated(Question question) => [.. question.Tokens.Where(t => !question.Dates.Any(d => d.Start <= t.Start && t.End <= d.End))];
}
