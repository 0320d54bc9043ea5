using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether a listed yes-or-no question can say the same as the one asked, by what stands where in both.</summary>
internal sealed class Sameness
{
    // Small words that can alone make a question false.
    private static readonly string[] Grades = ["more", "less", "fewer", "most", "still", "ahead", "behind", "again"];

    private readonly Question _question;
    private readonly Assertion _assertion;
    private readonly Dictionary<int, bool> _borne = [];
    private readonly Orientation? _asked;
    private readonly IReadOnlyList<Relation> _relations;
    private readonly ILookup<string, string> _countries;
    private readonly HashSet<(string, string)> _names;
    private readonly (string From, string To)? _direction;

    public Sameness(Question question, KnowledgePack pack, Assertion assertion)
    {
        _assertion = assertion;
        _question = question;
        _asked = Orientation.Of(question.Tokens, question.Units);
        _relations = [.. Relation.Of(question.Tokens, question.Units)];
        _countries = Slots.Of(question.Tokens, question.Units, pack).SelectMany(c => c.Places.Select(p => (p, c.Country)))
            .ToLookup(c => c.p, c => c.Country, StringComparer.Ordinal);
        _direction = Slots.Direction(question.Tokens, question.Units, pack);
        _names = [.. Slots.OfNames(question.Tokens, question.Units, pack)];
    }

    /// <summary>
    /// False where another does it, where it is done to, with or against another, where the listed one is denied for what this one has not, or where its yes is
    /// to less (<see cref="Assertion"/>).
    /// </summary>
    public bool May(Askable askable, Variant variant) =>
        SameDoer(variant.Orientation) && !Relation.Clash(_relations, variant.Relations) && SamePlaces(variant) && SameDirection(variant)
            && Denies(askable, variant) && Bears(askable);

    // The same for every way of asking.
    private bool Bears(Askable askable) =>
        _borne.TryGetValue(askable.Number, out var known) ? known : _borne[askable.Number] = _assertion.Bears(_question, askable);

    private bool SameDoer(Orientation? listed) =>
        _asked is null || listed is null || _asked.Agents.Any(listed.Agents.Contains) || !_asked.Predicate.Any(listed.Predicate.Contains);

    private bool SamePlaces(Variant variant) =>
        variant.Countries.SelectMany(c => c.Places).Where(_countries.Contains)
            .All(p => variant.Countries.Any(c => c.Places.Contains(p) && _countries[p].Contains(c.Country)));

    private bool SameDirection(Variant variant) =>
        _direction is not var (from, to) || variant.Direction is not var (listedFrom, listedTo) || from != listedTo || to != listedFrom;

    // A question that is listed to be denied is false by what the fact does not tell, or tells of another: without that, another question is not
    // denied by it.
    private bool Denies(Askable askable, Variant variant)
    {
        if (askable.Ask?.Kind != QuestionKind.No || askable.Entry!.Fact.Negated)
        {
            return true;
        }

        var strange = variant.Units.Where(u => !u.Terms.Any(IsTold) && !u.Parts.Any(p => p.Any(IsTold))).ToList();
        // That it was another that time does not say that it never was.
        if (strange.Count > 0 && _question.Tokens.Any(t => t.Text == "ever") && !Has(variant.Text, "ever"))
        {
            return false;
        }

        return !IsTurnedRound(variant)
            && ((strange.Count + variant.False.Count == 0 && !Grades.Any(word => Has(variant.Text, word) && !_question.Tokens.Any(t => t.Text == word)))
                || variant.False.Any(_names.Contains) || strange.Exists(s => _question.Units.Exists(u => u.Has(s))));

        bool IsTold(string term) => askable.Entry.Told.Contains(term) || askable.Entry.AskedWith.Contains(term);
    }

    private static bool Has(string text, string word) => (" " + text + " ").Contains(" " + word + " ", StringComparison.OrdinalIgnoreCase);

    // "Did the rebels beat the army?" is not "did the army beat the rebels?": three things that both have stand in the contrary order.
    private bool IsTurnedRound(Variant variant)
    {
        var places = variant.Units.Select(v => _question.Units.FindIndex(u => u.Terms.Any(v.Terms.Contains))).Where(at => at >= 0).Distinct().ToList();
        return Enumerable.Range(1, Math.Max(0, places.Count - 2))
            .Any(i => places.Take(i).Any(p => p > places[i]) && places.Skip(i + 1).Any(p => p < places[i]));
    }
}
