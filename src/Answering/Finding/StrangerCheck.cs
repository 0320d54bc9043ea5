using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Names that the question links with the rest, and the fact does not.</summary>
internal sealed class StrangerCheck(PackIndex index)
{
    private readonly Acceptance _acceptance = new(index);

    /// <summary>That the article does not say what is asked of one of the names; null where the fact speaks of all that matter.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">The best candidate.</param>
    /// <param name="confidence">How likely it is the right one, from 0 to 1.</param>
    /// <param name="leaning">What vouches for what the question leaves out.</param>
    public NotKnown? Refusal(Question question, Candidate top, double confidence, Leaning leaning)
    {
        if (question.Units.Find(u => (confidence < index.Weights.CountryConfidence || index.Weight(u) > index.Weights.PlainWord) && _acceptance.IsCountry(u)
            && !Speaks(top, u) && !IsAround(top.Fact!, u)) is { } country)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"the fact does not speak of “{country.Text}”"]);
        }

        if (top.Unexplained(question)
            .FirstOrDefault(u => _acceptance.IsCountry(u) || (confidence < index.Weights.StrangerConfidence && Acceptance.IsStranger(u))) is { } stranger)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Acceptance.IsStranger(stranger) ? null
                : top.Near, [$"nothing links “{stranger.Text}” with the rest"]);
        }

        // "When did Ruritania accede?", where all that is known of Ruritania is that nothing is said of it.
        if (leaning != Leaning.OnTalk && question.Parts.Count == 0
            && top.Unexplained(question).FirstOrDefault(u => u.Known && IsUnheardName(question, u)) is { } silenced)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"no fact speaks of “{silenced.Text}”"]);
        }

        return null;
    }

    // Told by the fact itself, or asked in the listed question that it is like (if not put up for choice there), not only in others; or something of
    // the fact belongs to it.
    private bool Speaks(Candidate top, Unit unit) =>
        top.Fact!.Entities.Any(id => BelongsTo(id, unit)) || index.Tells(top.Fact!, unit)
        || (!top.Variant.Text.Contains(" or ", StringComparison.OrdinalIgnoreCase) && top.Variant.Units.Any(v => v.Has(unit)));

    // "In the X crisis", of what belongs to it.
    private bool IsAround(Fact fact, Unit country) => index.Weight(country) > index.Weights.BroadName &&
        index.Own.Where(f => f.Sentence == fact.Sentence).SelectMany(index.Around).Any(f => f.Entities.Any(country.Entities.Contains));

    private bool BelongsTo(string id, Unit country)
    {
        var entity = index.Pack.EntitiesById[id];
        return (entity.Of is { } of && country.Entities.Contains(of))
            || (entity.Within is { } within && (country.Entities.Contains(within) || BelongsTo(within, country)));
    }

    // A common word written as a name in the middle of a sentence, that only questions without an answer have.
    private bool IsUnheardName(Question question, Unit unit) =>
        unit.Start > 0 && unit.End == unit.Start + 1 && question.Tokens[unit.Start] is { Capital: true } && EnglishWords.Contains(unit.Text)
            && !Enum.TryParse<IsoDayOfWeek>(unit.Text, ignoreCase: true, out _) && index.Weight(unit) is var weight
            && (weight == index.Weights.UnheardWord || (unit.Name && weight == index.Weights.UnknownName));
}
