using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>
/// How closely a date is wanted ("on which day", "what month"): <c>grain</c> in vocabulary.yaml. What the article dates less closely is no answer.
/// </summary>
internal sealed class GrainCheck(KnowledgePack pack)
{
    private const int DaysOfMonth = 31;

    private readonly PhraseTable _grains = new(pack.Vocabulary.Grain);

    /// <summary>The finding, or that the article does not date its fact so closely.</summary>
    public Finding Checked(Finding finding, Question question)
    {
        if (question.Intent != Intent.When || finding is not Found { Facts: [var fact, ..] } found || Asked(question) is not { } grain)
        {
            return finding;
        }

        // Of the two sides of a contradiction neither dates it more closely than the other.
        if (found.Conflict is { } conflict && grain != "year")
        {
            var sides = conflict.Facts.Select(id => pack.FactsById[id].When).Where(when => when is not null).ToList();
            return sides.Count > 0 && sides.TrueForAll(when => !IsAsClose(grain, "", when!.Span))
                ? new NotKnown(Phrases.Fill(pack, "date_coarse", ("date", string.Join(" or ", sides.Select(when => EdtfWording.Words(when!)).Distinct()))),
                    fact, [$"a {grain} is asked, and the article gives none"])
                : finding;
        }

        return found is not { Short: { } said, Conflict: null } || IsAsClose(grain, said, fact.When?.Span)
            ? finding
            : new NotKnown(
                fact.When is { } known ? Phrases.Fill(pack, "date_coarse", ("date", EdtfWording.Words(known)))
                    : fact.Undated ?? pack.Phrases["not_known_kind_when"], fact, [$"a {grain} is asked, and the article gives none"]);
    }

    /// <summary>Of the facts those dated as closely as the question wants it; all of them where it does not say.</summary>
    public IEnumerable<Fact> AsClose(IEnumerable<Fact> facts, Question question) =>
        Asked(question) is { } grain ? facts.Where(f => f.When is { } when && IsAsClose(grain, "", when.Span)) : facts;

    private string? Asked(Question question) =>
        Enumerable.Range(0, question.Tokens.Count).Select(i => _grains.Longest(question.Tokens, i)).Where(g => g.Length > 0).Select(g => g.Values[0])
            .FirstOrDefault();

    private static bool IsAsClose(string grain, string said, DateSpan? span) => grain switch
    {
        "year" => span is not null || said.Any(char.IsAsciiDigit),
        _ => span is { From: { } from, To: { } to } && NodaTime.Period.DaysBetween(from, to) < (grain == "day" ? 1 : DaysOfMonth),
    };
}
