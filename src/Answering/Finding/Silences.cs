using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>What the article is known not to say.</summary>
internal sealed class Silences(PackIndex index, Evidence evidence)
{
    /// <summary>What the article is known not to say of just this; null where nothing is known of it, or where only its date is asked ("was X in 1985?").</summary>
    public NotKnown? Of(Question question) =>
        evidence.Rank(question)
            .Find(c => c.Fact is null && c.Likeness >= index.Weights.SilenceLikeness && c.Coverage >= index.Weights.AcceptCoverage
                && c.Askable.Silence!.About.Count > 0) is { } silence && !(question.Intent == Intent.YesNo && question.Units.Count == 1)
                    && !IsOfSomebodyElse(silence.Askable.Silence!, question)
            ? Told(silence, null)
            : null;

    /// <summary>The silence that is likely meant, among the candidates; null for none.</summary>
    public Candidate? Likely(List<Candidate> ranked) =>
        ranked.Find(c => c.Fact is null && c.Likeness >= index.Weights.SilenceLikeness
            && c.Askable.Silence!.About.Count > 0 && c.Score >= index.Weights.Accept);

    /// <summary>That the article does not say just this, with the fact that comes closest.</summary>
    public static NotKnown Told(Candidate silence, Fact? closest) =>
        new(silence.Askable.Silence!.Says, closest, ["silence " + silence.Askable.Silence.Id]);

    /// <summary>
    /// True where a silence beats a fact: where it asks for the same kind of answer and either has the very words, which no question of a fact has as fully, or
    /// explains more of the question.
    /// </summary>
    public bool Fills(Question question, Candidate silence, Candidate top) =>
        (silence.Variant.Intent == question.Intent || silence.Variant.Intent == Intent.What
            || (question.Intent == Intent.What && silence.Variant.Intent != Intent.HowMany))
        && silence.Rank > top.Rank - index.Weights.SilenceRank && !IsOfOthers(question, silence, top)
        && (silence.Coverage > top.Coverage + index.Weights.SilenceLead
            || (silence.Coverage >= index.Weights.ListedSilence && silence.Likeness >= index.Weights.ListedSilence
                && top.Likeness < silence.Likeness
                && !(top.Rank > silence.Rank && top.Likeness >= index.Weights.NearlyListed && KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind))));

    /// <summary>
    /// "Ruritanian hostages" and "foreign ones" may be one name: what is not known of others is no silence about those of the country told of.
    /// </summary>
    public bool IsOfOthers(Question question, Candidate silence, Candidate top) =>
        question.Intent == Intent.HowMany && question.Units.Where(u => u.End > u.Start + 1)
            .SelectMany(u => Countries([.. question.Tokens.Skip(u.Start).Take(u.End - u.Start)]).Where(c => !u.Terms.Contains(c)))
            .ToList() is { Count: > 0 } asked
        && Countries(Tokeniser.Read(silence.Variant.Text)) is var unsaid
        && asked.Exists(c => !unsaid.Contains(c) && top.Askable.Entry!.Told.Contains(c)) && top.Likeness >= index.Weights.NearlyListed
        && (top.Coverage >= index.Weights.ListedSilence || top.Coverage > silence.Coverage) && KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind);

    // What is not known of one person says nothing of another.
    private bool IsOfSomebodyElse(Silence silence, Question question)
    {
        bool IsPerson(string id) => index.Pack.EntitiesById[id].Group == EntityGroup.Person;
        var named = question.Units.Where(u => u.Entities.Count() == 1).Select(u => u.Entities.First()).Where(IsPerson).ToList();
        return named.Count > 0 && silence.About.Any(IsPerson) && !named.Exists(silence.About.Contains);
    }

    private List<string> Countries(IReadOnlyList<Token> tokens) =>
        [.. tokens.SelectMany(t => index.Lexicon.Single(Stemmer.Stem(t.Text))).Where(t => t[0] == '@' && index.Pack.EntitiesById[t[1..]].Iso is not null)];
}
