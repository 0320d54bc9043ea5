using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>How closely a date is wanted ("on which day", "what month"): <c>grain</c> in vocabulary.yaml. What the article dates less closely is no answer.</summary>
internal sealed class GrainCheck(KnowledgePack pack)
{
    private const int DaysOfMonth = 31;

    private readonly PhraseTable _grains = new(pack.Vocabulary.Grain);

    /// <summary>The finding, or that the article does not date its fact so closely.</summary>
    public Finding Checked(Finding finding, Question question)
    {
        if (question.Intent != Intent.When || finding is not Found { Short: { } said, Conflict: null, Facts: [var fact, ..] }
            || Asked(question) is not { } grain || IsAsClose(grain, said, fact.When?.Span))
        {
            return finding;
        }

        return new NotKnown(
            fact.When is { } when ? Phrases.Fill(pack, "date_coarse", ("date", EdtfWording.Words(when))) : fact.Undated ?? pack.Phrases["not_known_kind_when"], fact, [$"a {grain} is asked, and the article gives none"]);
    }

    private string? Asked(Question question) =>
        Enumerable.Range(0, question.Tokens.Count).Select(i => _grains.Longest(question.Tokens, i)).Where(g => g.Length > 0).Select(g => g.Values[0]).FirstOrDefault();

    private static bool IsAsClose(string grain, string said, DateSpan? span) => grain switch
    {
        "year" => span is not null || said.Any(char.IsAsciiDigit),
        _ => span is { From: { } from, To: { } to } && NodaTime.Period.DaysBetween(from, to) < (grain == "day" ? 1 : DaysOfMonth),
    };
}
