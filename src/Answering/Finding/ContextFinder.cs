using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question without a date: what points back is looked for around what was told last, and only then everywhere.</summary>
internal sealed class ContextFinder(
    PackIndex index, TopicFinder topics, Ranking ranking, TalkFinder talk, FollowUpFinder followUps, Nearness nearness)
{
    // "His" are those who follow somebody, not somebody's own doings.
    private static readonly string[] Followers = ["people", "tribe", "followers", "men", "folk", "kin", "clan"];

    /// <summary>Finds; never null.</summary>
    public Finding Find(Question question, ConversationMemory memory)
    {
        var last = index.FactsOf(memory.Facts);
        var leans = last.Count > 0 && (question.FollowUps.Count > 0 || IsScrap(question));
        if (leans && (AroundLast(question, last) ?? OfFollowers(question, last)) is { } near)
        {
            return near;
        }

        var leaning = leans && (talk.IsAbout(question) || Ordinals.Of(question) is not null);
        if (leaning && talk.OfTopic(question, memory) is { } ofTopic)
        {
            return ofTopic;
        }

        if (last.Count > 0 && IsVague(question) && topics.Find(question, fact => nearness.IsOfParagraph(fact, last)) is Found beside)
        {
            return beside;
        }

        return topics.Find(question, context: nearness.Context(question, memory)) switch
        {
            Found away when leaning => talk.Kept(away, question, memory),
            NotKnown none when last.Count > 0 && none.Says == index.Pack.Phrases["not_known"] => Despite(none, question, last, leans),
            var found => found,
        };
    }

    private Finding? AroundLast(Question question, List<Fact> last)
    {
        if (topics.Find(question, fact => nearness.IsNear(fact, last), leaning: Leaning.OnTalk) is Found near)
        {
            return Standing(question, fact => nearness.IsNear(fact, last)) ?? Fuller(question, near, last) ?? near;
        }

        // "Which years did it run?", "the promise: date?" have no word that was not told.
        if (question.Intent == Intent.When
            && (question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#'))) || (IsScrap(question) && FollowUpFinder.Speaks(question, last[0]))))
        {
            return followUps.OfKind(question.Intent, last);
        }

        // "Why did X do that?"
        return question.Intent == Intent.Why && question.FollowUps.Contains("pronoun") && IsVague(question)
            && !question.Units.Exists(u => u.Terms.Any(t => t[0] == '#'))
                ? followUps.OfKind(question.Intent, last)
                : null;
    }

    // "Where did his people live?" asks nothing of him.
    private Found? OfFollowers(Question question, List<Fact> last) =>
        question.Tokens.Index().Any(t => t.Index > 0 && Followers.Contains(t.Item.Text) && question.Tokens[t.Index - 1].Text is "his" or "her")
        && question.Units.FindAll(u => u.Start < u.End) is { Count: > 0 } said && said.Count < question.Units.Count
        && topics.Find(question with { Units = said }, fact => nearness.IsOfParagraph(fact, last), leaning: Leaning.OnTalk) is Found of
            ? topics.Find(question) as Found ?? of
            : null;

    // What by itself explains too little the conversation may vouch for.
    private Finding Despite(NotKnown none, Question question, List<Fact> last, bool leans) =>
        none.Closest is { } closest && Vouched(question, closest, last) is { } vouched ? vouched
        : !leans && question.Intent is Intent.What or Intent.Who or Intent.Where && NamesOnlyTold(question, last) ? Around(question, last) ?? (Finding)none
        : none;

    // "And what happened to the rebels?", of whom something was told last; "what else did X give Y?", where the sentence beside that one tells it, or
    // the same person says it: for what comes closest the conversation vouches.
    private Found? Vouched(Question question, Fact closest, List<Fact> last) =>
        question.Intent is Intent.What or Intent.Who or Intent.Where or Intent.List or Intent.Span && question.Dates.Count == 0
            && !question.Tokens.Any(t => index.Pack.Vocabulary.Naming.Contains(t.Text))
            && (question.Units.Exists(u => u.Start > 0 && question.Tokens[u.Start - 1].Text is "the" or "those" or "these"
                && index.Weight(u) > index.Weights.PlainWord
                && index.Tells(closest, u) && last.Exists(f => index.Tells(f, u)))
                || (IsVague(question) && last.Exists(f => talk.AreNear(f, closest) || (f.Voice?.By is { } by && by == closest.Voice?.By))))
            ? topics.Find(question.Intent == Intent.List ? question with { Intent = Intent.What } : question,
                fact => fact.Sentence == closest.Sentence, leaning: Leaning.OnTalk) as Found : null;

    // What belongs to what was told last, and was not told itself.
    private Found? Around(Question question, List<Fact> last) =>
        topics.Find(question, fact => nearness.IsNear(fact, last) && !last.Exists(l => l.Sentence == fact.Sentence), leaning: Leaning.OnTalk) as Found;

    // "What had been discovered?": no name that was not told last.
    private bool NamesOnlyTold(Question question, List<Fact> last) =>
        question.Units.Count > 0 && question.Units.TrueForAll(u => !u.Name
            && (!u.Entities.Any() || u.Entities.Any(id => last.Exists(f => index.EntryById[f.Id].Told.Contains("@" + id)))));

    // "Whose side was X on?" names nothing but what the whole article is about.
    private bool IsVague(Question question) => question.Units.TrueForAll(u => !u.Name && !(u.Entities.Any() && index.Weight(u) > index.Weights.BroadName));

    // "Killed?"
    private static bool IsScrap(Question question) => question.Tokens.Count <= 3 && question.Units.Count <= 2 && !question.Units.Exists(u => u.Entities.Any());

    // "And X, has it one?" stands on its own where something elsewhere is asked for in much the same words.
    private Found? Standing(Question question, Func<Fact, bool> near) =>
        question.Units.Exists(u => u.End > u.Start && u.Entities.Any())
            && ranking.Of(question, null) - ranking.Of(question, near) > index.Weights.StandingLead
            && topics.Find(question) is Found standing ? standing : null;

    // What was told last is no answer to what is listed elsewhere in all of the words of the question.
    private Found? Fuller(Question question, Found near, List<Fact> last) =>
        last.Exists(f => f.Sentence == near.Facts[0].Sentence) && ranking.IsListedElsewhere(question, fact => nearness.IsNear(fact, last))
            && topics.Find(question) is Found { Sure: true } fuller ? fuller : null;
}
