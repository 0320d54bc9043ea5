using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question by its content.</summary>
internal sealed class TopicFinder(PackIndex index, Evidence evidence, Silences silences)
{
    private static readonly string[] Accusing = ["accus", "alleg", "blam", "charg", "claim", "said", "say", "suspect", "believ", "thought", "think", "suppos"];

    private readonly ShortAnswers _short = new(index);
    private readonly YesNoJudge _judge = new(index, new Assertion(index));
    private readonly Overviews _overviews = new(index);
    private readonly WholeLists _lists = new(index);
    private readonly SharedNames _shared = new(index);
    private readonly Acceptance _acceptance = new(index);
    private readonly Abstention _abstention = new(index, silences);
    private readonly PhraseTable _lesser = new(index.Pack.Vocabulary.Lesser);

    /// <summary>Finds; never null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="admit">Facts that may be told; null for all.</param>
    /// <param name="context">What the conversation adds to a fact's score; null for nothing.</param>
    /// <param name="leaning">What vouches for what the question leaves out.</param>
    public Finding Find(Question question, Func<Fact, bool>? admit = null, Func<Fact, double>? context = null, Leaning leaning = Leaning.None)
    {
        var ranked = evidence.Rank(question, admit, context);
        var facts = Denials(question, ranked.FindAll(c => c.Fact is not null));
        if (facts.Count == 0 || (leaning == Leaning.None && CountsNothing(question)))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["nothing in the pack has these words"]);
        }

        if (IsOfTheBot(question))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["asked of the bot"]);
        }

        return Outright(question, facts, leaning) ?? Weighed(question, ranked, facts, admit, leaning);
    }

    // What needs no weighing of one fact against another: all of one thing, its date, what it is.
    private Finding? Outright(Question question, List<Candidate> facts, Leaning leaning)
    {
        if (_overviews.OfBearers(question) is { } bearers)
        {
            return bearers;
        }

        if (leaning == Leaning.None && _shared.Ask(question) is { } ambiguous)
        {
            return Roles.IsOfAnother(question, ambiguous.Means, index)
                ? new NotKnown(index.Pack.Phrases["not_known"], null, ["all who bear the title serve another country"]) : ambiguous;
        }

        if (((question.Intent == Intent.Topic && !_lists.IsList(facts[0])) || AsksOfPlace(question)) && _overviews.OfEntity(question, facts) is { } overview)
        {
            return overview;
        }

        if (question is { Intent: Intent.When, Dates.Count: 0 } && Dated(question) is { } dated)
        {
            return index.Pack.EntitiesById[question.Units[0].Entities.First()].Undated is { } undated
                ? new NotKnown(undated, dated.Facts[0], ["its date is open"]) : dated;
        }

        return Definition(question, facts);
    }

    // The best fact, unless a silence of the article explains more of the question, or too little is explained.
    private Finding Weighed(Question question, List<Candidate> ranked, List<Candidate> facts, Func<Fact, bool>? admit, Leaning leaning)
    {
        var silence = silences.Likely(ranked);
        var same = question.Intent == Intent.YesNo && !_judge.IsSaidOfAnother(question) ? _judge.Same(question, admit) : null;
        if (same is { } sure && sure.Likeness >= (silence?.Likeness ?? 0))
        {
            return Voiced(question, sure.Found);
        }

        // "Tell me about the lightships of Ruritania": of a topic that a fact tells of, what is not said of it is no answer.
        if (silence is not null && !(question.Intent == Intent.Topic && _acceptance.TellsAll(facts[0], question))
            && silences.Fills(question, silence, facts[0]))
        {
            return Silences.Told(silence, facts[0].Fact);
        }

        // "Until when was X a member?" is not answered by when X joined.
        if (question.Intent == Intent.When && AsksEnd(question) && !TellsEnd(facts[0].Fact!))
        {
            if (facts.Find(c => TellsEnd(c.Fact!)) is not { } ended || facts[0].Rank - ended.Rank > index.Weights.OtherDateLead
                || !ended.Unexplained(question).All(facts[0].Unexplained(question).Contains))
            {
                return new NotKnown(index.Pack.Phrases["not_known_kind_when"], facts[0].Near, ["an end is asked, and none is told"]);
            }

            facts = [ended, .. facts];
        }

        var top = facts[0];
        return question.Intent == Intent.YesNo ? Voiced(question, _judge.Decide(question, ranked, top, leaning))
            : _abstention.Of(question, ranked, top, leaning) ?? Tell(question, facts, silence);
    }

    // "What is 17 times 3?": a number says nothing of what is counted.
    private static bool CountsNothing(Question question) =>
        question.Units.Exists(u => char.IsAsciiDigit(u.Text[0])) && question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#')));

    // "Who built you?"
    private static bool IsOfTheBot(Question question) =>
        question.Units is [{ } only] && !only.Entities.Any() && only.End > only.Start
        && only.End < question.Tokens.Count && question.Tokens[only.End].Text is "you" or "yourself";

    // "Until when was X a member?"
    private static bool AsksEnd(Question question) => question.Dates.Count == 0 && AskedFor.Place(question.Tokens, "until", "till") >= 0;

    private bool TellsEnd(Fact fact) =>
        fact.When is { Span: { From: null, To: not null } }
        || (Tokeniser.Read(fact.Statement) is var told
            && (AskedFor.Place(told, "until", "till", "lasted") >= 0
                || Enumerable.Range(0, told.Count).Any(i => _lesser.Longest(told, i).Values.Contains("over"))));

    /// <summary>The finding, without a yes to what somebody is only accused of, unless the accusation is what is asked for.</summary>
    public static Finding Voiced(Question question, Finding finding) =>
        finding is Found { Short: { } said, Facts: [{ Voice: { How: "alleged", By: { } by } }, ..] } found && YesNoJudge.IsYes(said)
        && !question.Units.Exists(u => u.Entities.Contains(by))
        && !question.Tokens.Any(t => Accusing.Any(word => t.Text.StartsWith(word, StringComparison.Ordinal)))
            ? found with { Short = null }
            : finding;

    // "What happened in X?"
    private static bool AsksOfPlace(Question question) =>
        question is { Intent: Intent.Span, Dates.Count: 0, Units: [_] } && !question.Tokens.Any(t => t.Text == "where")
            && Relation.Of(question.Tokens, question.Units).Any(r => r.Preposition is "in" or "at");

    // The date of the one thing that a question names and nothing more ("when was X?"), where the article dates it.
    private Found? Dated(Question question)
    {
        if (question.Units.Count != 1 || question.Units[0].Entities.Count() != 1
            || index.Pack.EntitiesById[question.Units[0].Entities.First()] is not { Group: EntityGroup.Event, When: { } when } thing)
        {
            return null;
        }

        return index.Own.Where(f => f.PartOf == thing.Id && f.When?.Text == when.Text).OrderByDescending(f => f.Main).FirstOrDefault() is { } fact
            && _short.ConflictOf(QuestionKind.When, fact) is null
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

        var alone = facts.Find(c => c.Variant.Units.Count == 1 && c.Likeness >= index.Weights.ListedSilence && c.Askable.Ask!.Kind is QuestionKind.Who or QuestionKind.What
            && !_short.IsEcho(question, c.Askable));
        return alone is null ? _overviews.OfEntity(question, facts) : _short.ByName(question, alone.Askable) ?? _short.Listed(alone);
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

    private Finding Tell(Question question, List<Candidate> ranked, Candidate? silence) =>
        _lists.Instead(question, ranked) is { } list ? _short.Tell(question, [list], null)
        : question.Intent is Intent.Topic or Intent.Span or Intent.List && ranked[0].Askable.Ask!.Kind != QuestionKind.List && ranked[0].Fact!.Tells.Count == 0
            ? _overviews.Around(question, ranked)
            : _short.Tell(question, ranked, silence?.Variant.Intent == question.Intent ? silence : null);
}
