using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether what is told bears out what a question takes for so: not its contrary, nothing less than it, and of the same doer.</summary>
internal sealed class Assertion(PackIndex index)
{
    // "Yes." and "Yes, once." leave it to the fact what is so.
    private const int LeastSaid = 4;

    private const string Yes = "Yes";

    private readonly PhraseTable _lesser = new(index.Pack.Vocabulary.Lesser);
    private readonly PhraseTable _order = new(index.Pack.Vocabulary.Order);
    private readonly ILookup<string, string> _contraries = index.Pack.Concepts
        .SelectMany(c => c.Contraries.SelectMany(other => new[] { ("#" + c.Id, "#" + other), ("#" + other, "#" + c.Id) }))
        .ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    /// <summary>The finding, or that the article does not say what the question takes for so.</summary>
    public Finding Checked(Finding finding, Question question)
    {
        if (question.Intent != Intent.YesNo || finding is not Found { Short: { } said, InOrder: false, Facts: [var fact, ..] } found)
        {
            return finding;
        }

        // "Did they vote for it?", where it is told which way they were pressed to.
        if (YesNoJudge.IsNo(said) && Has(Tokeniser.Read(said), "open") && !Has(question.Tokens, "asked") && !Has(question.Tokens, "told"))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], fact, ["what is told leaves it open"]);
        }

        if (!YesNoJudge.IsYes(said))
        {
            return finding;
        }

        // "Is X still a member?", where it is told that X left.
        if (AsksLasting(question) && Has(Tokeniser.Read(said), "over"))
        {
            return found with { Short = "No" + said[Yes.Length..], Reasons = [.. found.Reasons, "what is told is that it was over"] };
        }

        return (Reason(question, said, fact) ?? (AsksLasting(question) && !Lasts(said, fact, question) ? "it is not told that it lasted" : null)) is { } reason
            ? new NotKnown(index.Pack.Phrases["not_known"], fact, [reason])
            : finding;
    }

    /// <summary>True where the listed answer is no yes, or one that bears out the question.</summary>
    public bool Bears(Question question, Askable askable) =>
        askable.Ask!.Kind != QuestionKind.Yes || Reason(question, askable.Ask.Answer, askable.Entry!.Fact) is null;

    /// <summary>The word of the question whose contrary the statement tells; null for none.</summary>
    public Unit? Contrary(Question question, string statement) => Contrary(question, Tokeniser.Read(statement));

    // With a date the span decides.
    private bool AsksLasting(Question question) =>
        question.Dates.Count == 0 && Has(question.Tokens, "lasting") && !Has(question.Tokens, "over") && !index.Polarity.Of(question.Tokens).Denied;

    // Told to last, or told of no time at all and asked of now.
    private bool Lasts(string said, Fact fact, Question question) =>
        Tokeniser.Read(said + ". " + fact.Statement) is var told
            && (Has(told, "lasting")
                || (fact.When is null && question.Tokens[0].Text is "is" or "are" or "does" or "do" or "has" or "have" && !Has(told, "over")));

    private string? Reason(Question question, string said, Fact fact)
    {
        var told = Tokeniser.Read(said.Split(' ').Length < LeastSaid ? said + ". " + fact.Statement : said);
        return Contrary(question, told) is { } unit ? $"what is told is the contrary of “{unit.Text}”"
            : IsOtherWayInTime(question, said) ? "what is told puts it the other way round in time"
            : IsUntoldCause(question, fact) ? "another cause is asked than is told"
            : IsOfFewer(question, told) ? "what is told is the first of fewer than are asked of"
            : IsLess(question, told) ? "what is told is less than what is asked"
            : IsOtherSide(question, fact) ? "what is told is against what is asked to be for"
            : IsAgainstIt(question, fact) ? "what is told is against what is named, and nothing else is asked"
            : Stranger(question, fact) is { } country ? $"the article says nothing of “{country.Text}” there"
            : Roles.Unsaid(question, fact, index) ? "the article does not say so of that doer"
            : null;
    }

    // "Did X want the war?", where X was against it: what was wanted is no word of the question.
    private bool IsAgainstIt(Question question, Fact fact) =>
        question.Units.TrueForAll(u => u.Entities.Any())
            && question.Units.Exists(u => u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event))
            && !index.Polarity.Of(question.Tokens).Against && index.Polarity.Of(Tokeniser.Read(fact.Statement)) is { Against: true };

    // "Were they pressed to vote for the war?", where it is told that they were to vote against it.
    private bool IsOtherSide(Question question, Fact fact)
    {
        var told = Tokeniser.Read(fact.Statement);
        var sides = Relation.Of(told, UnitReader.Read(told, index.Lexicon)).ToList();
        bool Is(string preposition, Unit name) => sides.Exists(r => r.Preposition == preposition && r.Name.Entities.Any(name.Entities.Contains));
        return Relation.Of(question.Tokens, question.Units).Any(r => r.Preposition == "for" && Is("against", r.Name) && !Is("for", r.Name));
    }

    // A country that few facts speak of, and none of this sentence.
    private Unit? Stranger(Question question, Fact fact)
    {
        var told = index.Facts.Where(f => f.Fact.Sentence == fact.Sentence).ToList();
        return question.Units.Find(u => index.Weight(u) > index.Weights.PlainWord && u.Entities.ToList() is [var id]
            && index.Pack.EntitiesById[id].Iso is not null
            && !told.Exists(f => u.Terms.Any(f.Told.Contains) || f.Fact.Entities.Any(other => Roles.IsOne(other, id, index))));
    }

    // "Did they approve?", where it is told that they objected; "less stable" is the contrary already.
    private Unit? Contrary(Question question, List<Token> told)
    {
        if (index.Polarity.Of(question.Tokens) is { Denied: true } or { Against: true })
        {
            return null;
        }

        // "Did they support or oppose it?"
        var all = question.Units.SelectMany(u => u.Terms).ToHashSet(StringComparer.Ordinal);
        var asked = question.Units.FindAll(u => u.End > u.Start && !u.Terms.Any(t => _contraries[t].Any(all.Contains))
            && !(u.Start > 0 && question.Tokens[u.Start - 1].Text is "less" or "lesser") && u.Terms.Any(t => _contraries[t].Any()));
        if (asked.Count == 0)
        {
            return null;
        }

        var units = UnitReader.Read(told, index.Lexicon);
        var terms = units.SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p))).ToHashSet(StringComparer.Ordinal);
        // "Without success" has "success" in it, and does not say so.
        return asked.Find(u => u.Terms.Any(t => _contraries[t].Any(terms.Contains)) && !units.Exists(t => u.Terms.Any(t.Terms.Contains)));
    }

    // "Did X come after Y?", where it is told that it came before.
    private bool IsOtherWayInTime(Question question, string said) =>
        Tokeniser.Read(said) is var told
            && ((IsPut(question.Tokens, "after") && IsPut(told, "before") && !IsPut(told, "after") && !IsPut(question.Tokens, "before"))
            || (IsPut(question.Tokens, "before") && IsPut(told, "after") && !IsPut(told, "before") && !IsPut(question.Tokens, "after")));

    private bool IsPut(IReadOnlyList<Token> tokens, string order) =>
        Enumerable.Range(0, tokens.Count).Any(i => _order.Longest(tokens, i).Values.Contains(order));

    // "Was it so because X had joined?", where nothing is told of joining.
    private bool IsUntoldCause(Question question, Fact fact) =>
        AskedFor.Place(question.Tokens, "because") is >= 0 and var because
        && question.Units.Exists(u => u.Start > because && !u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord && !index.Tells(fact, u));

    // "Was X the first to do so?", where it is told to be the first Ruritanian one.
    private bool IsOfFewer(Question question, List<Token> told)
    {
        bool IsEnd(string sort) => sort is "foremost" or "hindmost";
        if (!Enumerable.Range(0, question.Tokens.Count).Any(i => _order.Longest(question.Tokens, i).Values.Any(IsEnd)))
        {
            return false;
        }

        var units = UnitReader.Read(told, index.Lexicon);
        return Enumerable.Range(0, told.Count).Where(i => _order.Longest(told, i).Values.Any(IsEnd)).Select(i => units.Find(u => u.Start == i + 1))
            .Any(u => u is not null && u.Terms.Any(t => t[0] is '@' or '#') && index.Weight(u) > index.Weights.PlainWord
                && !question.Units.Exists(q => q.Terms.Any(u.Terms.Contains) || q.Parts.Any(part => part.Any(u.Terms.Contains))));
    }

    // "Did they send any?", where it is told that they were willing to.
    private bool IsLess(Question question, List<Token> told) =>
        Has(told, "told") && Orientation.Clause(question.Tokens) is var asked && !Has(asked, "asked") && !Has(asked, "told");

    private bool Has(IReadOnlyList<Token> tokens, string sort) => Enumerable.Range(0, tokens.Count).Any(i => _lesser.Longest(tokens, i).Values.Contains(sort));
}
