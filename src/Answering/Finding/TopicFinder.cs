using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question by its content.</summary>
internal sealed class TopicFinder(PackIndex index, Evidence evidence)
{
    // A shorter English word may be a slip of another.
    private const int LeastSpelled = 5;

    // Of two that are worded so nearly alike neither is likelier.
    private const double Hair = 0.02;

    private static readonly string[] Accusing = ["accus", "alleg", "blam", "charg", "claim", "said", "say", "suspect", "believ", "thought", "think", "suppos"];

    private readonly ShortAnswers _short = new(index);
    private readonly Assertion _assertion = new(index);
    private readonly YesNoJudge _judge = new(index, new Assertion(index));
    private readonly Overviews _overviews = new(index);
    private readonly Confidence _confidence = new(index.Weights);
    private readonly PhraseTable _order = new(index.Pack.Vocabulary.Order);
    private readonly PhraseTable _lesser = new(index.Pack.Vocabulary.Lesser);

    private static readonly string[] Whole = ["everything", "all", "things", "stuff"];

    /// <summary>Finds; never null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="admit">Facts that may be told; null for all.</param>
    /// <param name="context">What the conversation adds to a fact's score; null for nothing.</param>
    /// <param name="leaning">What vouches for what the question leaves out.</param>
    public Finding Find(Question question, Func<Fact, bool>? admit = null, Func<Fact, double>? context = null, Leaning leaning = Leaning.None)
    {
        var ranked = evidence.Rank(question, admit, context);
        var facts = Denials(question, ranked.Where(c => c.Fact is not null).ToList());
        // "What is 17 times 3?": a number says nothing of what is counted.
        if (facts.Count == 0 || (leaning == Leaning.None && question.Units.Exists(u => char.IsAsciiDigit(u.Text[0])) && question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#')))))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["nothing in the pack has these words"]);
        }

        // "Who built you?"
        if (question.Units is [{ } only] && !only.Entities.Any() && only.End > only.Start && only.End < question.Tokens.Count && question.Tokens[only.End].Text is "you" or "yourself")
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["asked of the bot"]);
        }

        if (_overviews.OfBearers(question) is { } bearers)
        {
            return bearers;
        }

        if (leaning == Leaning.None && Shared(question) is { } ambiguous)
        {
            return Roles.IsOfAnother(question, ambiguous.Means, index) ? new NotKnown(index.Pack.Phrases["not_known"], null, ["all who bear the title serve another country"]) : ambiguous;
        }

        if (((question.Intent == Intent.Topic && !IsList(facts[0])) || AsksOfPlace(question)) && _overviews.OfEntity(question, facts) is { } overview)
        {
            return overview;
        }

        if (question is { Intent: Intent.When, Dates.Count: 0 } && Dated(question) is { } dated)
        {
            return index.Pack.EntitiesById[question.Units[0].Entities.First()].Undated is { } undated ? new NotKnown(undated, dated.Facts[0], ["its date is open"]) : dated;
        }

        if (Definition(question, facts) is { } definition)
        {
            return definition;
        }

        var silence = ranked.Find(c => c.Fact is null && c.Likeness >= index.Weights.SilenceLikeness && c.Askable.Silence!.About.Count > 0 && c.Score >= index.Weights.Accept);
        var same = question.Intent == Intent.YesNo && !_judge.IsSaidOfAnother(question) ? _judge.Same(question, admit) : null;
        if (same is { } sure && sure.Likeness >= (silence?.Likeness ?? 0))
        {
            return Voiced(question, sure.Found);
        }

        // "Tell me about the lightships of Ruritania": of a topic that a fact tells of, what is not said of it is no answer.
        if (silence is not null && !(question.Intent == Intent.Topic && TellsAll(facts[0], question)) && Fills(question, silence, facts[0]))
        {
            return new NotKnown(silence.Askable.Silence!.Says, facts[0].Fact, ["silence " + silence.Askable.Silence.Id]);
        }

        // "Until when was X a member?" is not answered by when X joined.
        if (question.Intent == Intent.When && AsksEnd(question) && !TellsEnd(facts[0].Fact!))
        {
            if (facts.Find(c => TellsEnd(c.Fact!)) is not { } ended || facts[0].Rank - ended.Rank > index.Weights.OtherDateLead || !ended.Unexplained(question).All(facts[0].Unexplained(question).Contains))
            {
                return new NotKnown(index.Pack.Phrases["not_known_kind_when"], Near(facts[0]), ["an end is asked, and none is told"]);
            }

            facts = [ended, .. facts];
        }

        var top = facts[0];
        return question.Intent == Intent.YesNo ? Voiced(question, _judge.Decide(question, ranked, top, leaning)) : Refusal(question, ranked, top, leaning) ?? Tell(question, facts, silence);
    }

    private bool TellsAll(Candidate top, Question question) =>
        question.Units.FindAll(u => index.Weight(u) > index.Weights.PlainWord) is { Count: > 0 } telling && telling.TrueForAll(u => u.Terms.Any(top.Askable.Entry!.Told.Contains));

    // "Until when was X a member?"
    private static bool AsksEnd(Question question) => question.Dates.Count == 0 && AskedFor.Place(question.Tokens, "until", "till") >= 0;

    private bool TellsEnd(Fact fact) =>
        fact.When is { Span: { From: null, To: not null } }
        || (Tokeniser.Tokens(TextNormaliser.Normalise(fact.Statement)) is var told && (AskedFor.Place(told, "until", "till", "lasted") >= 0 || Enumerable.Range(0, told.Count).Any(i => _lesser.Longest(told, i).Values.Contains("over"))));

    // "All flags of the two": a list that is asked for in these words is more than what there is on one of them.
    private bool IsList(Candidate top) => top.Askable.Ask!.Kind == QuestionKind.List && top.Fact!.Tells.Count > 0 && top.Likeness >= index.Weights.NearlyListed && top.Coverage >= index.Weights.ListedSilence && top.Variant.Units.Count > 1;

    /// <summary>The finding, without a yes to what somebody is only accused of, unless the accusation is what is asked for.</summary>
    public static Finding Voiced(Question question, Finding finding) =>
        finding is Found { Short: { } said, Facts: [{ Voice: { How: "alleged", By: { } by } }, ..] } found && YesNoJudge.IsYes(said)
        && !question.Units.Exists(u => u.Entities.Contains(by)) && !question.Tokens.Any(t => Accusing.Any(word => t.Text.StartsWith(word, StringComparison.Ordinal)))
            ? found with { Short = null }
            : finding;

    // "What happened in X?"
    private static bool AsksOfPlace(Question question) =>
        question is { Intent: Intent.Span, Dates.Count: 0, Units: [_] } && !question.Tokens.Any(t => t.Text == "where") && Relation.Of(question.Tokens, question.Units).Any(r => r.Preposition is "in" or "at");

    /// <summary>The answer to a question that stands in the pack word for word; null for any other.</summary>
    public Finding? Listed(Question question) =>
        question.Tokens.Count < 2 ? null
        : index.Listed.TryGetValue(index.Key(question.Tokens), out var listed) ? OfListed(question, listed.Askable, listed.Variant)
        : question.Intent is Intent.Who or Intent.What or Intent.Where or Intent.When or Intent.Why or Intent.How or Intent.HowMany
            && index.ByNames.TryGetValue(index.NameKey(question.Tokens), out listed) && !_short.IsEcho(question, listed.Askable)
            ? _short.ByName(question, listed.Askable) ?? OfListed(question, listed.Askable, listed.Variant) : null;

    /// <summary>What the article is known not to say of just this; null where nothing is known of it, or where only its date is asked ("was X in 1985?").</summary>
    public NotKnown? Silence(Question question) =>
        evidence.Rank(question).Find(c => c.Fact is null && c.Likeness >= index.Weights.SilenceLikeness && c.Coverage >= index.Weights.AcceptCoverage && c.Askable.Silence!.About.Count > 0) is { } silence && !(question.Intent == Intent.YesNo && question.Units.Count == 1) && !IsOfSomebodyElse(silence.Askable.Silence!, question)
            ? new NotKnown(silence.Askable.Silence!.Says, null, ["silence " + silence.Askable.Silence.Id])
            : null;

    // What is not known of one person says nothing of another.
    private bool IsOfSomebodyElse(Silence silence, Question question)
    {
        bool IsPerson(string id) => index.Pack.EntitiesById[id].Group == EntityGroup.Person;
        var named = question.Units.Where(u => u.Entities.Count() == 1).Select(u => u.Entities.First()).Where(IsPerson).ToList();
        return named.Count > 0 && silence.About.Any(IsPerson) && !named.Exists(silence.About.Contains);
    }

    /// <summary>Of the facts admitted the one that explains most of the question, however little; null for none.</summary>
    public Fact? Closest(Question question, Func<Fact, bool> admit) => evidence.Rank(question, admit).Find(c => c.Fact is { Tells.Count: 0 })?.Fact;

    /// <summary>The date of the one thing that a question names and nothing more ("when was X?"), where the article dates it; null where it does not.</summary>
    public Found? Dated(Question question)
    {
        if (question.Units.Count != 1 || question.Units[0].Entities.Count() != 1
            || index.Pack.EntitiesById[question.Units[0].Entities.First()] is not { Group: EntityGroup.Event, When: { } when } thing)
        {
            return null;
        }

        return index.Own.Where(f => f.PartOf == thing.Id && f.When?.Text == when.Text).OrderByDescending(f => f.Main).FirstOrDefault() is { } fact && _short.ConflictOf(QuestionKind.When, fact) is null
            ? new Found(EdtfWording.Words(when), [fact], [], null, [$"date of {thing.Id}"]) { Sure = true }
            : null;
    }

    // "Who is X?" with nothing more: what is listed for X alone, else an overview.
    private Found? Definition(Question question, List<Candidate> facts)
    {
        if (question.Units.Count != 1 || question.Units[0].Entities.Count() != 1 || question.Intent is not (Intent.Who or Intent.What))
        {
            return null;
        }

        // "For whom had X been built?" does not ask what X is.
        if (question.Tokens.Index().Any(t => t.Index > 0 && t.Item.Text is "who" or "whom" or "what" or "which"
            && Relation.IsPreposition(question.Tokens[t.Index - 1].Text)))
        {
            return null;
        }

        // "What did X say?" asks for what X did, not for what X is.
        if (question.FollowUps.Count > 0 || (question.Tokens.Count > 1 && question.Tokens[1].Text is "did" or "does" or "do"))
        {
            return question.Intent == Intent.What ? _overviews.OfEntity(question, facts, asDoer: true) : null;
        }

        var alone = facts.Find(c => c.Variant.Units.Count == 1 && c.Likeness >= index.Weights.ListedSilence && c.Askable.Ask!.Kind is QuestionKind.Who or QuestionKind.What && !_short.IsEcho(question, c.Askable));
        return alone is null ? _overviews.OfEntity(question, facts) : _short.ByName(question, alone.Askable) ?? _short.Listed(alone);
    }

    // A question that stands in the pack word for word is answered as it stands there.
    private Finding OfListed(Question question, Askable askable, Variant variant)
    {
        var candidate = new Candidate(askable, variant, 1, 1, 1, [.. question.Units.Select(_ => 1.0)]);
        return askable.Silence is { } silence ? new NotKnown(silence.Says, null, ["silence " + silence.Id])
            : askable.Ask!.Kind is QuestionKind.Yes or QuestionKind.No ? _judge.Told(candidate, askable.Ask.Answer, "listed word for word")
            : _short.Listed(candidate);
    }

    // What is listed to be denied is false: it finds a fact only for a yes-or-no question that says just that.
    private List<Candidate> Denials(Question question, List<Candidate> facts)
    {
        var asserted = facts.FindAll(c => c.Askable.Ask!.Kind != QuestionKind.No);
        var denied = question.Intent == Intent.YesNo ? facts.Find(c => c.Askable.Ask!.Kind == QuestionKind.No) : null;
        return denied is not null && denied.Likeness >= index.Weights.DenialLikeness && (asserted.Count == 0 || denied.Score > asserted[0].Score)
            ? [denied, .. asserted]
            : asserted;
    }

    // A silence beats a fact where it asks for the same kind of answer and either has the very words, which no question of a fact has
    // as fully, or explains more of the question.
    private bool Fills(Question question, Candidate silence, Candidate top) =>
        (silence.Variant.Intent == question.Intent || silence.Variant.Intent == Intent.What || (question.Intent == Intent.What && silence.Variant.Intent != Intent.HowMany))
        && silence.Rank > top.Rank - index.Weights.SilenceRank && !IsOfOthers(question, silence, top)
        && (silence.Coverage > top.Coverage + index.Weights.SilenceLead
            || (silence.Coverage >= index.Weights.ListedSilence && silence.Likeness >= index.Weights.ListedSilence && top.Likeness < silence.Likeness - (KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind) ? Hair : 0) && !(top.Rank > silence.Rank && top.Likeness >= index.Weights.NearlyListed && KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind))));

    // "Ruritanian hostages" and "foreign ones" may be one name: what is not known of others is no silence about those of the country told of.
    private bool IsOfOthers(Question question, Candidate silence, Candidate top) =>
        question.Intent == Intent.HowMany && question.Units.Where(u => u.End > u.Start + 1)
            .SelectMany(u => Countries([.. question.Tokens.Skip(u.Start).Take(u.End - u.Start)]).Where(c => !u.Terms.Contains(c))).ToList() is { Count: > 0 } asked
        && Countries(Tokeniser.Tokens(TextNormaliser.Normalise(silence.Variant.Text))) is var unsaid
        && asked.Exists(c => !unsaid.Contains(c) && top.Askable.Entry!.Told.Contains(c)) && top.Likeness >= index.Weights.NearlyListed
        && (top.Coverage >= index.Weights.ListedSilence || top.Coverage > silence.Coverage) && KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind);

    private List<string> Countries(IReadOnlyList<Token> tokens) =>
        [.. tokens.SelectMany(t => index.Lexicon.Single(Stemmer.Stem(t.Text))).Where(t => t[0] == '@' && index.Pack.EntitiesById[t[1..]].Iso is not null)];

    /// <summary>The rank of the best fact among those admitted; negative infinity for none.</summary>
    public double Rank(Question question, Func<Fact, bool>? admit) =>
        evidence.Rank(question, admit).Find(c => c.Fact is not null)?.Rank ?? double.NegativeInfinity;

    /// <summary>True where the best fact of all is asked for in just these words, none of those admitted in nearly as many, and none better.</summary>
    public bool IsListedElsewhere(Question question, Func<Fact, bool> admit) =>
        evidence.Rank(question).Find(c => c.Fact is not null) is { } top && !admit(top.Fact!) && top.Likeness >= index.Weights.NearlyListed
        && evidence.Rank(question, admit).Find(c => c.Fact is not null) is { } best && best.Rank < top.Rank && best.Likeness < index.Weights.SureLikeness;

    /// <summary>The best fact of all, where it explains the question far better than the best of those admitted; null where it is one of them.</summary>
    public Fact? Elsewhere(Question question, Func<Fact, bool> admit)
    {
        var top = evidence.Rank(question).Find(c => c.Fact is not null && (question.Intent == Intent.YesNo || c.Askable.Ask!.Kind is not (QuestionKind.No or QuestionKind.Yes)));
        if (top is null || admit(top.Fact!) || top.Coverage < index.Weights.SureCoverage)
        {
            return null;
        }

        var best = evidence.Rank(question, admit).Find(c => c.Fact is not null);
        return top.Rank - (best?.Rank ?? double.NegativeInfinity) > index.Weights.OtherDateLead || (best is not null && DoesMore(question, top.Fact!, best.Fact!)) ? top.Fact : null;
    }

    // "Which of them visited X in 1925?": the one tells of a visit, the other does not.
    private bool DoesMore(Question question, Fact fact, Fact other) =>
        AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { } asked && (asked.Agents.Count == 0 || fact.Who.Any(id => Roles.Stands(id, asked.Agents, index))) && asked.Predicate.Any(t => t[0] == '#' && index.EntryById[fact.Id].Told.Contains(t)) && !asked.Predicate.Any(index.EntryById[other.Id].Told.Contains)
        && !index.Askables.Where(a => a.Entry?.Fact.Id == other.Id).SelectMany(a => a.Variants).Any(v => v.Role?.Predicate.Any(asked.Predicate.Contains) == true);

    /// <summary>The best fact among those admitted, with its score, or null where nothing is explained well enough.</summary>
    public (Fact Fact, double Score)? Best(Question question, Func<Fact, bool>? admit = null) =>
        evidence.Rank(question, admit).Find(c => c.Askable.Ask is { } ask && ask.Kind != QuestionKind.No) is { } top && top.Likeness >= index.Weights.PairLikeness && Explains(question, top, Leaning.OnDate) ? (top.Fact!, top.Score) : null;

    private bool Explains(Question question, Candidate top, Leaning leaning)
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

    // Nothing of the question is left over ("Ruritania, exports").
    private bool IsWhole(Candidate top) => top.Coverage >= index.Weights.ListedSilence && top.Likeness >= index.Weights.AcceptLikeness;

    // A country that the fact has nothing of is never passed over.
    private bool IsOther(Unit unit) => unit.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null);

    // Told by the fact itself, or asked in the listed question that it is like (if not put up for choice there), not only in others; or something of
    // the fact belongs to it.
    private bool Speaks(Candidate top, Unit unit) =>
        top.Fact!.Entities.Any(id => BelongsTo(id, unit)) || unit.Terms.Any(top.Askable.Entry!.Told.Contains)
        || (!top.Variant.Text.Contains(" or ", StringComparison.OrdinalIgnoreCase) && top.Variant.Units.Any(v => v.Terms.Any(unit.Terms.Contains) || v.Parts.Any(p => p.Any(unit.Terms.Contains))));

    // "In the X crisis", of what belongs to it.
    private bool IsAround(Fact fact, Unit country) => index.Weight(country) > index.Weights.BroadName &&
        index.Own.Where(f => f.Sentence == fact.Sentence).SelectMany(index.Around).Any(f => f.Entities.Any(country.Entities.Contains));

    private bool BelongsTo(string id, Unit country)
    {
        var entity = index.Pack.EntitiesById[id];
        return (entity.Of is { } of && country.Entities.Contains(of)) || (entity.Within is { } within && (country.Entities.Contains(within) || BelongsTo(within, country)));
    }

    // A name, known or not, that the fact has nothing of.
    private static bool IsStranger(Unit unit) => unit.Entities.Any() || (unit.Name && !unit.Known);

    // What readers ask and no fact tells.
    private bool IsUnheard(Unit unit) => unit.Terms.Any(t => t[0] == '#') && index.Weight(unit) == index.Weights.UnheardWord;

    // A common word written as a name in the middle of a sentence, that only questions without an answer have.
    private bool IsUnheardName(Question question, Unit unit) =>
        unit.Start > 0 && unit.End == unit.Start + 1 && question.Tokens[unit.Start] is { Capital: true } && EnglishWords.Contains(unit.Text) && !Enum.TryParse<IsoDayOfWeek>(unit.Text, ignoreCase: true, out _) && index.Weight(unit) is var weight && (weight == index.Weights.UnheardWord || (unit.Name && weight == index.Weights.UnknownName));

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
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).FirstOrDefault(i => (tokens[i].Text, tokens[i - 1].Text) is ("to", "happened" or "happen") or ("of", "became" or "become")) is > 0 and var at
            ? units.FirstOrDefault(u => u.Start > at && u.End > u.Start) : null;

    private bool Tells(Unit unit) => unit.Terms.Any(t => t[0] == '#') && index.Weight(unit) > index.Weights.PlainWord;

    // "Who killed them?" against "Who objected to the killing of them?": each listed question of the answer has a telling word that is not asked.
    private bool Evades(Question question, Candidate top)
    {
        var terms = question.Units.SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p))).ToHashSet(StringComparer.Ordinal);
        return top.Askable.Ask!.Kind == QuestionKind.Who && top.Askable.Variants.All(v => v.Units.Any(u => Tells(u) && !u.Entities.Any() && !u.Terms.Any(terms.Contains)));
    }

    private NotKnown? Refusal(Question question, List<Candidate> ranked, Candidate top, Leaning leaning)
    {
        var confidence = _confidence.Of(ranked, top, QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent).Count);
        if (question.Units.Find(u => (confidence < index.Weights.CountryConfidence || index.Weight(u) > index.Weights.PlainWord) && IsOther(u) && !Speaks(top, u) && !IsAround(top.Fact!, u)) is { } country)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"the fact does not speak of “{country.Text}”"]);
        }

        if (top.Unexplained(question).FirstOrDefault(u => IsOther(u) || (confidence < index.Weights.StrangerConfidence && IsStranger(u))) is { } stranger)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], IsStranger(stranger) ? null : Near(top), [$"nothing links “{stranger.Text}” with the rest"]);
        }

        // "When did Ruritania accede?", where all that is known of Ruritania is that nothing is said of it.
        if (leaning != Leaning.OnTalk && question.Parts.Count == 0 && top.Unexplained(question).FirstOrDefault(u => u.Known && IsUnheardName(question, u)) is { } silenced)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"no fact speaks of “{silenced.Text}”"]);
        }

        // "Which band took the 14 sailors?", where the fact has a band and no 14, and another has.
        if (leaning == Leaning.None && question.Intent is not Intent.HowMany && top.Unexplained(question).FirstOrDefault(u => IsTally(question, u)) is { } tally)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], ranked.Find(c => c.Askable.Entry?.Told.Contains(tally.Terms[0]) == true)?.Fact, [$"the fact has no “{tally.Text}”"]);
        }

        // "By what margin was it decided?"
        if (question.Intent is Intent.What or Intent.How && question.Units.Find(u => IsMeasure(question, u)) is { } measure && top.Unexplained(question).Contains(measure))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"nothing has “{measure.Text}”"]);
        }

        // "What happened to the weapons?", where it is told what became of somebody.
        if (FateOf(question.Tokens, question.Units) is { } victim && index.Askables.Where(a => a.Entry?.Fact.Id == top.Fact!.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants)
            .Select(v => FateOf(Tokeniser.Tokens(TextNormaliser.Normalise(v.Text)), v.Units)).OfType<Unit>().ToList() is { Count: > 0 } victims
            && !victims.Exists(v => v.Terms.Any(victim.Terms.Contains) || v.Parts.Any(part => part.Any(victim.Terms.Contains)) || victim.Parts.Any(part => part.Any(v.Terms.Contains))))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"what became of others is told, not of “{victim.Text}”"]);
        }

        // "Whom did he thank?": the conversation vouches for what is left out, not for what nothing there speaks of.
        if (leaning == Leaning.OnTalk && top.Unexplained(question).FirstOrDefault(u => !u.Known || index.Weight(u) > index.Weights.PlainWord) is { } unspoken)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"nothing spoken of has “{unspoken.Text}”"]);
        }

        // "Why did X praise Y?", where X blamed Y.
        if (question.Intent is Intent.Why or Intent.How or Intent.HowMany && _assertion.Contrary(question, top.Fact!.Statement) is { } contrary)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Fact, [$"what is told is the contrary of “{contrary.Text}”"]);
        }

        // "Why did X go so early?", where it is only said why X is spoken of.
        if (question.Intent == Intent.Why && leaning == Leaning.None && top.Askable.Ask!.Kind == QuestionKind.Why && question.Units.Exists(u => u.Entities.Any() && Orientation.IsPredicate(u) && !top.Askable.Variants.Any(v => v.Units.Any(w => w.Terms.Any(u.Terms.Contains) || w.Parts.Any(part => part.Any(u.Terms.Contains))))))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], Near(top), ["the reason listed is for something else"]);
        }

        // "What brought the siege to an end?" is not what it was about.
        if (question.Intent == Intent.Why && question.Units.Find(u => IsEnding(question, u)) is { } ended && !ended.Terms.Any(top.Askable.Entry!.Told.Contains)
            && !top.Askable.Variants.Any(v => v.Units.Any(w => w.Terms.Any(ended.Terms.Contains))))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], Near(top), [$"what is told is not why it “{ended.Text}”"]);
        }

        // "Why did they not go?" is not why they were to go.
        if (question.Intent == Intent.Why && top is { Fact.Negated: false, Variant.Polarity: { Denied: false, Against: false } } && Undone(question) is { } undone && (undone.Terms.Any(top.Askable.Entry!.Told.Contains) || question.Tokens[^1].Text == "why")
            && index.Polarity.Of(Tokeniser.Tokens(TextNormaliser.Normalise(top.Fact!.Statement))) is { Denied: false, Against: false })
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], Near(top), ["the reason listed is for the contrary"]);
        }

        // "The best pizza in X": nothing but a name is explained.
        if (leaning != Leaning.OnDate && question.Intent is Intent.What or Intent.Who or Intent.HowMany or Intent.Why or Intent.How && question.Units.TrueForAll(u => u.Entities.Any() || top.Unexplained(question).Contains(u))
            && question.Units.Exists(u => !u.Known && !u.Name && u.Text.Length >= LeastSpelled && EnglishWords.Contains(u.Text)))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), ["only a name is explained"]);
        }

        // "Which Ruritanian lightship did it?", where the article has no lightship.
        if (leaning != Leaning.OnTalk && AskedFor.Place(question.Tokens, "which") is >= 0 and var asking && Noun(question, asking) is { } noun && top.Unexplained(question).Contains(noun) && index.Weight(noun) == index.Weights.UnheardWord)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"nothing has “{noun.Text}”"]);
        }

        // "Which province did they conquer in 1925?", where what is of that year has no province.
        if (leaning == Leaning.OnDate && AskedFor.Place(question.Tokens, "which") is >= 0 and var sought && Noun(question, sought) is { } where && Tells(where)
            && top.Unexplained(question).Contains(where)
            && index.Sorts.Longest(question.Tokens, where.Start).Values.Any(v => v is "region" or "city"))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"nothing of that date has “{where.Text}”"]);
        }

        // "Which ships did they besiege it with?", where nothing that is asked of the siege is which ships.
        if (leaning == Leaning.None && question.Intent == Intent.What && AskedFor.Place(question.Tokens, "which", "what") is >= 0 and var at && question.Units.Find(u => u.Start == at + 1) is { } sort && sort.End < question.Tokens.Count && AskedFor.IsVerb(question.Tokens[sort.End], index.Pack.Vocabulary) && IsUnsaid(question, sort, top.Fact!))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"it is not told which “{sort.Text}”"]);
        }

        // "Explain how to pick a lock."
        if (leaning == Leaning.None && top.Coverage < index.Weights.AcceptCoverage && question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#'))))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["no word that tells anything, and some that nothing has"]);
        }

        // "A good restaurant there?"
        if ((confidence < index.Weights.CountryConfidence || leaning == Leaning.None) && top.Coverage < index.Weights.AcceptCoverage && top.Unexplained(question).FirstOrDefault(IsUnheard) is { } unheard)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], Near(top), [$"no fact speaks of “{unheard.Text}”"]);
        }

        // "How many fell in it?" is not how many were sent.
        if (question.Intent == Intent.HowMany && AskedFor.Befalling(question.Tokens, question.Units) is { } uncounted && Tells(uncounted) && top.Unexplained(question).Contains(uncounted))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_howmany"], Near(top), [$"nothing is counted that has “{uncounted.Text}”"]);
        }

        // What is not known to be how many may still be told.
        var silent = ranked.Find(c => c.Fact is null && !IsOfOthers(question, c, top) && (c.Variant.Intent != Intent.HowMany || question.Intent != Intent.What));
        var lead = top.Rank - (silent?.Rank ?? double.NegativeInfinity);
        if (leaning != Leaning.OnTalk && silent is not null && lead < -index.Weights.SilenceFar && silent.Likeness >= index.Weights.SilenceLikeness
            && !(IsWhole(top) && top.Likeness >= silent.Likeness && KindFit.IsExact(question.Intent, top.Askable.Ask!.Kind)))
        {
            return new NotKnown(silent.Askable.Silence!.Says, Near(top), ["silence " + silent.Askable.Silence.Id]);
        }

        // "Who was for it?" is not who was against it.
        if (leaning == Leaning.OnDate && top.Variant.Polarity.Against != index.Polarity.Of(question.Tokens).Against)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Fact, ["what is told is the contrary"]);
        }

        if (leaning == Leaning.None
            ? top.Likeness < index.Weights.LeastLikeness
                || (confidence < index.Weights.AcceptConfidence && !(lead > index.Weights.WholeLead && IsWhole(top)) && !(question.Intent == Intent.Topic && TellsAll(top, question)))
            : confidence < index.Weights.LeaningConfidence && !Explains(question, top, leaning))
        {
            return silent is not null && lead < 0 && silent.Likeness >= index.Weights.SilenceLikeness
                ? new NotKnown(silent.Askable.Silence!.Says, Near(top), ["silence " + silent.Askable.Silence.Id])
                : new NotKnown(index.Pack.Phrases[top.Coverage < 0.3 ? "off_topic" : "not_known"], Near(top), [FormattableString.Invariant($"too little of the question is explained ({confidence:F2}, covers {top.Coverage:F2}, likeness {top.Likeness:F2}); not: {string.Join(", ", top.Unexplained(question).Select(u => u.Text))}")]);
        }

        return (question.Intent != Intent.Topic && (Roles.Clash(question, top, index) || Roles.Usurped(question, top.Fact!, index))) || Roles.WrongOffice(question, top.Fact!, index) || Roles.IsOverOthers(question, top.Fact!, index) ? new NotKnown(index.Pack.Phrases["not_known"], top.Fact, ["the article has it the other way round"]) : null;
    }

    // "To what end" and "in the end" end nothing.
    private bool IsEnding(Question question, Unit unit) => unit.End > unit.Start && !(unit.Start > 0 && (question.Tokens[unit.Start - 1].Text is "what" || (unit.Start > 1 && question.Tokens[unit.Start - 2].Text is "in" or "at"))) && !unit.Entities.Any() && _order.Longest(question.Tokens, unit.Start).Values.Contains("ending");

    // What was not done: the first deed behind "why" and "not".
    private Unit? Undone(Question question)
    {
        // "They did not go. Why?"
        var why = question.Tokens[^1].Text == "why" ? 0 : AskedFor.Place(question.Tokens, "why");
        var not = Enumerable.Range(why + 1, question.Tokens.Count - why - 1).FirstOrDefault(i => question.Tokens[i].Text == "not" || index.Polarity.IsContracted(question.Tokens[i]));
        return why < 0 || not == 0 ? null : question.Units.Find(u => u.Start > not && !u.Entities.Any());
    }

    // A telling noun that the fact has not, and none of its questions for a thing either.
    private bool IsUnsaid(Question question, Unit noun, Fact fact) =>
        Tells(noun) && !noun.Entities.Any() && index.Sorts.Longest(question.Tokens, noun.Start).Length == 0 && !noun.Terms.Any(index.EntryById[fact.Id].Told.Contains)
        && !index.Askables.Where(a => a.Entry?.Fact.Sentence == fact.Sentence && a.Ask!.Kind is not (QuestionKind.Yes or QuestionKind.No)).SelectMany(a => a.Variants)
            .Any(v => v.Units.Any(u => u.Terms.Any(noun.Terms.Contains) || u.Parts.Any(part => part.Any(noun.Terms.Contains))));

    // What is asked for right behind "which", or behind "which Ruritanian".
    private Unit? Noun(Question question, int asking) =>
        question.Units.Find(u => u.Start == asking + 1) is var next && next is not null && IsOther(next) ? question.Units.Find(u => u.Start == next.End) : next;

    private static Fact? Near(Candidate top) => top.Coverage >= 0.45 && top.Likeness >= 0.3 ? top.Fact : null;

    private Finding Tell(Question question, List<Candidate> ranked, Candidate? silence) =>
        (OfEach(question, ranked) ?? Fuller(question, ranked)) is { } list ? _short.Tell(question, [list], null)
        : question.Intent is Intent.Topic or Intent.Span or Intent.List && ranked[0].Askable.Ask!.Kind != QuestionKind.List && ranked[0].Fact!.Tells.Count == 0
            ? _overviews.Around(question, ranked)
            : _short.Tell(question, ranked, silence?.Variant.Intent == question.Intent ? silence : null);

    // "What does each of the two have in the other?": a list that tells of both is meant, not what one of them has.
    private Candidate? OfEach(Question question, List<Candidate> ranked) =>
        question.Intent is Intent.List or Intent.Topic && question.Tokens.Any(t => t.Text is "each" or "both") && ranked[0].Fact!.Who.Count == 1 && ranked.Find(c => c.Fact!.Tells.Count > 0) is { } list && ranked[0].Rank - list.Rank < index.Weights.StandingLead
        && list.Fact!.Tells.SelectMany(id => index.Pack.FactsById[id].Who).Distinct(StringComparer.Ordinal).Count() > 1 ? list : null;

    // "How did X help in the war?", where one of several things is asked for in hardly other words than all of them.
    private Candidate? Fuller(Question question, List<Candidate> ranked) =>
        question is { Dates.Count: 0, Intent: Intent.How or Intent.What or Intent.List or Intent.Topic or Intent.Span } && ranked[0] is { Fact: { Tells.Count: 0 } fact } top
            && !(question.Intent == Intent.What && top.Askable.Ask!.Kind == QuestionKind.What && AskedFor.Place(question.Tokens, Whole) < 0)
            ? ranked.Find(c => c.Askable.Ask!.Kind == QuestionKind.List && AreOne(c.Fact!, fact)
                && top.Rank - c.Rank < index.Weights.ListReach && c.Coverage >= top.Coverage - index.Weights.ListLead
                && c.Likeness >= (question.Intent == Intent.What ? Math.Max(top.Likeness, index.Weights.NearlyListed)
                    : Math.Max(top.Askable.Ask!.Kind is QuestionKind.Yes or QuestionKind.No ? 0 : top.Likeness, index.Weights.SureLikeness)))
            : null;

    // A list that tells the fact, or something of the same event.
    private bool AreOne(Fact list, Fact fact) =>
        list.Tells.Contains(fact.Id) || (fact.PartOf is not null && (list.PartOf == fact.PartOf || list.Tells.Any(id => index.Pack.FactsById[id].PartOf == fact.PartOf)));

    // A shared name that nothing else in the question decides is asked back.
    private Ambiguous? Shared(Question question)
    {
        var named = question.Units.SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);
        // "The embassies of each": of all that bear the name.
        foreach (var unit in question.Tokens.Any(t => t.Text is "each" or "both") ? [] : question.Units)
        {
            var means = unit.Entities.ToList();
            // "Which wars are there?" asks for all of them.
            if (unit.Start > 0 && question.Tokens[unit.Start - 1].Text is "which" or "what" && unit.Text.EndsWith('s') && means.TrueForAll(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event))
            {
                continue;
            }

            if (means.Count > 1 && question.Intent is not (Intent.List or Intent.HowMany) && means.Count(id => index.Pack.EntitiesById[id].Of is { } of && named.Contains(of)) < 2 && question.Units.All(u => ReferenceEquals(u, unit) || index.Weight(u) < 0.8))
            {
                var ambiguity = index.Pack.Ambiguities.FirstOrDefault(a => a.Means.Count == means.Count && a.Means.All(means.Contains));
                return new Ambiguous(
                    ambiguity?.Ask ?? Phrases.Fill(index.Pack, "which_one", ("name", unit.Text)),
                    [.. (ambiguity?.Means ?? means).Select(id => index.Pack.EntitiesById[id])],
                    [$"“{unit.Text}” means several"]);
            }
        }

        return null;
    }
}
