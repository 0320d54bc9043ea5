using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>When not to answer by the best candidate, and why.</summary>
internal sealed class Abstention(PackIndex index, Silences silences)
{
    // A shorter English word may be a slip of another.
    private const int LeastSpelled = 5;

    // Of less of a question explained the article is not what is spoken of.
    private const double LeastOnTopic = 0.3;

    private readonly Confidence _confidence = new(index.Weights);
    private readonly Acceptance _acceptance = new(index);
    private readonly StrangerCheck _strangers = new(index);
    private readonly ReasonCheck _reasons = new(index);
    private readonly SortCheck _sorts = new(index);

    /// <summary>That the article does not say what is asked; null where the best candidate is to be told.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="top">The best that is a fact.</param>
    /// <param name="leaning">What vouches for what the question leaves out.</param>
    public NotKnown? Of(Question question, List<Candidate> ranked, Candidate top, Leaning leaning)
    {
        var confidence = _confidence.Of(ranked, top,
            QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent).Count);
        return _strangers.Refusal(question, top, confidence, leaning)
            ?? LeavesOut(question, ranked, top, leaning)
            ?? _reasons.Refusal(question, top, leaning)
            ?? NamesOnly(question, top, leaning)
            ?? _sorts.Refusal(question, top, leaning)
            ?? HasNothing(question, top, confidence, leaning)
            ?? Doubt(question, ranked, top, confidence, leaning)
            ?? OtherWay(question, top);
    }

    // What the fact has nothing of, and would have to.
    private NotKnown? LeavesOut(Question question, List<Candidate> ranked, Candidate top, Leaning leaning)
    {
        // "Which band took the 14 sailors?", where the fact has a band and no 14, and another has.
        if (leaning == Leaning.None && question.Intent is not Intent.HowMany
            && top.Unexplained(question).FirstOrDefault(u => IsTally(question, u)) is { } tally)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], ranked.Find(c => c.Askable.Entry?.Told.Contains(tally.Terms[0]) == true)?.Fact,
                [$"the fact has no “{tally.Text}”"]);
        }

        // "By what margin was it decided?"
        if (question.Intent is Intent.What or Intent.How && question.Units.Find(u => IsMeasure(question, u)) is { } measure
            && top.Unexplained(question).Contains(measure))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"nothing has “{measure.Text}”"]);
        }

        // "What happened to the weapons?", where it is told what became of somebody.
        if (FateOf(question.Tokens, question.Units) is { } victim
            && index.Askables.Where(a => a.Entry?.Fact.Id == top.Fact!.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants)
            .Select(v => FateOf(Tokeniser.Read(v.Text), v.Units)).OfType<Unit>().ToList() is { Count: > 0 } victims
            && !victims.Exists(v => v.Shares(victim)))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"what became of others is told, not of “{victim.Text}”"]);
        }

        // "Whom did he thank?": the conversation vouches for what is left out, not for what nothing there speaks of.
        if (leaning == Leaning.OnTalk && top.Unexplained(question).FirstOrDefault(u => !u.Known || index.Weight(u) > index.Weights.PlainWord) is { } unspoken)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"nothing spoken of has “{unspoken.Text}”"]);
        }

        return null;
    }

    private NotKnown? NamesOnly(Question question, Candidate top, Leaning leaning)
    {
        // "The best pizza in X": nothing but a name is explained.
        if (leaning != Leaning.OnDate && question.Intent is Intent.What or Intent.Who or Intent.HowMany or Intent.Why or Intent.How
            && question.Units.TrueForAll(u => u.Entities.Any() || top.Unexplained(question).Contains(u))
            && question.Units.Exists(u => !u.Known && !u.Name && u.Text.Length >= LeastSpelled && EnglishWords.Contains(u.Text)))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, ["only a name is explained"]);
        }

        return null;
    }

    // What no fact has.
    private NotKnown? HasNothing(Question question, Candidate top, double confidence, Leaning leaning)
    {
        // "Explain how to pick a lock."
        if (leaning == Leaning.None && top.Coverage < index.Weights.AcceptCoverage
            && question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#'))))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["no word that tells anything, and some that nothing has"]);
        }

        // "A good restaurant there?"
        if ((confidence < index.Weights.CountryConfidence || leaning == Leaning.None) && top.Coverage < index.Weights.AcceptCoverage
            && top.Unexplained(question).FirstOrDefault(IsUnheard) is { } unheard)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"no fact speaks of “{unheard.Text}”"]);
        }

        // "How many fell in it?" is not how many were sent.
        if (question.Intent == Intent.HowMany && AskedFor.Befalling(question.Tokens, question.Units) is { } uncounted && _acceptance.Tells(uncounted)
            && top.Unexplained(question).Contains(uncounted))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_howmany"], top.Near, [$"nothing is counted that has “{uncounted.Text}”"]);
        }

        return null;
    }

    // Too little is explained, or a silence of the article explains more.
    private NotKnown? Doubt(Question question, List<Candidate> ranked, Candidate top, double confidence, Leaning leaning)
    {
        // What is not known to be how many may still be told.
        var silent = ranked.Find(c => c.Fact is null && !silences.IsOfOthers(question, c, top)
            && (c.Variant.Intent != Intent.HowMany || question.Intent != Intent.What));
        var lead = top.Rank - (silent?.Rank ?? double.NegativeInfinity);
        if (leaning != Leaning.OnTalk && silent is not null && lead < -index.Weights.SilenceFar && silent.Likeness >= index.Weights.SilenceLikeness)
        {
            return Silences.Told(silent, top.Near);
        }

        // "Who was for it?" is not who was against it.
        if (leaning == Leaning.OnDate && top.Variant.Polarity.Against != index.Polarity.Of(question.Tokens).Against)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Fact, ["what is told is the contrary"]);
        }

        if (leaning == Leaning.None
            ? top.Likeness < index.Weights.LeastLikeness
                || (confidence < index.Weights.AcceptConfidence && !(lead > index.Weights.WholeLead && _acceptance.IsWhole(top))
                    && !(question.Intent == Intent.Topic && _acceptance.TellsAll(top, question)))
            : confidence < index.Weights.LeaningConfidence && !_acceptance.Explains(question, top, leaning))
        {
            return silent is not null && lead < 0 && silent.Likeness >= index.Weights.SilenceLikeness
                ? Silences.Told(silent, top.Near)
                : TooLittle(question, top, confidence);
        }

        return null;
    }

    private NotKnown TooLittle(Question question, Candidate top, double confidence)
    {
        var measured = FormattableString.Invariant($"{confidence:F2}, covers {top.Coverage:F2}, likeness {top.Likeness:F2}");
        var unexplained = string.Join(", ", top.Unexplained(question).Select(u => u.Text));
        return new NotKnown(
            index.Pack.Phrases[top.Coverage < LeastOnTopic ? "off_topic" : "not_known"],
            top.Near,
            [$"too little of the question is explained ({measured}); not: {unexplained}"]);
    }

    private NotKnown? OtherWay(Question question, Candidate top) =>
        (question.Intent != Intent.Topic && (Roles.Clash(question, top, index) || Roles.Usurped(question, top.Fact!, index)))
        || Roles.WrongOffice(question, top.Fact!, index) || Roles.IsOverOthers(question, top.Fact!, index)
            ? new NotKnown(index.Pack.Phrases["not_known"], top.Fact, ["the article has it the other way round"])
            : null;

    // What readers ask and no fact tells.
    private bool IsUnheard(Unit unit) => unit.Terms.Any(t => t[0] == '#') && index.Weight(unit) == index.Weights.UnheardWord;

    // A number in figures, too large for one that only counts what is asked for ("the 2 countries"), that some fact tells.
    private bool IsTally(Question question, Unit unit) =>
        unit.End == unit.Start + 1 && question.Tokens[unit.Start] is { IsNumber: true, Text: { Length: > 1 } text } && text.All(char.IsAsciiDigit)
        && index.Own.Any(f => index.EntryById[f.Id].Told.Contains(unit.Terms[0]));

    // What is asked behind "by what", "at which", and is known to nothing.
    private static bool IsMeasure(Question question, Unit unit) =>
        !unit.Known && EnglishWords.Contains(unit.Text) && unit.Start > 1 && question.Tokens[unit.Start - 1].Text is "what" or "which"
            && Relation.IsPreposition(question.Tokens[unit.Start - 2].Text);

    // What stands behind "happened to" or "became of".
    private static Unit? FateOf(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1))
            .FirstOrDefault(i => (tokens[i].Text, tokens[i - 1].Text) is ("to", "happened" or "happen") or ("of", "became" or "become")) is > 0 and var at
            ? units.FirstOrDefault(u => u.Start > at && u.End > u.Start) : null;
}
