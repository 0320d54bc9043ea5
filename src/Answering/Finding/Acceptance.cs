using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether a candidate explains enough of a question to be told.</summary>
internal sealed class Acceptance(PackIndex index)
{
    /// <summary>True where the candidate is as good, and explains as much, as is asked of it with what else vouches for it.</summary>
    public bool Explains(Question question, Candidate top, Leaning leaning)
    {
        var lenient = leaning == Leaning.OnDate || (leaning == Leaning.OnTalk && !top.Unexplained(question).Any(Tells));
        if (leaning == Leaning.None && question.Intent == Intent.Who && Evades(question, top))
        {
            return false;
        }

        return top.Score >= (leaning == Leaning.OnTalk ? index.Weights.LeaningScore : index.Weights.Accept)
            && top.Coverage >= (lenient ? index.Weights.LeaningCoverage : index.Weights.AcceptCoverage)
            && (leaning != Leaning.None || top.Likeness >= index.Weights.AcceptLikeness)
            && !top.Unexplained(question).Any(IsStranger);
    }

    /// <summary>True where there is something telling in the question, and the fact has all of it.</summary>
    public bool TellsAll(Candidate top, Question question) =>
        question.Units.FindAll(u => index.Weight(u) > index.Weights.PlainWord) is { Count: > 0 } telling
        && telling.TrueForAll(u => index.Tells(top.Fact!, u));

    /// <summary>True where nothing of the question is left over ("Ruritania, exports").</summary>
    public bool IsWhole(Candidate top) => top.Coverage >= index.Weights.ListedSilence && top.Likeness >= index.Weights.AcceptLikeness;

    /// <summary>True for a word with synonyms that is no plain one: it says what is asked.</summary>
    public bool Tells(Unit unit) => unit.Terms.Any(t => t[0] == '#') && index.Weight(unit) > index.Weights.PlainWord;

    /// <summary>True for the name of a country: where the fact has nothing of it, that is never passed over.</summary>
    public bool IsCountry(Unit unit) => unit.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null);

    /// <summary>True for a name, known or not: where the fact has nothing of it, it is a stranger to it.</summary>
    public static bool IsStranger(Unit unit) => unit.Entities.Any() || (unit.Name && !unit.Known);

    // "Who killed them?" against "Who objected to the killing of them?": each listed question of the answer has a telling word that is not asked.
    private bool Evades(Question question, Candidate top)
    {
        var terms = question.Units.SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p))).ToHashSet(StringComparer.Ordinal);
        return top.Askable.Ask!.Kind == QuestionKind.Who
            && top.Askable.Variants.All(v => v.Units.Any(u => Tells(u) && !u.Entities.Any() && !u.Terms.Any(terms.Contains)));
    }
}
