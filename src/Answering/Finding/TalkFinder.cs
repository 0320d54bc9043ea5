using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Keeps a question that points back and names nothing itself to what the conversation is about.</summary>
internal sealed class TalkFinder(PackIndex index, TopicFinder topics)
{
    // So many of the names last spoken of can be what "it" means.
    private const int MostTopics = 3;

    private const int MostApart = 1;

    // "Only the ships?", "ships not among them?"
    private const int LongestScrap = 5;

    private static readonly string[] Only = ["only", "just", "merely", "alone"];
    private static readonly string[] Plural = ["they", "them", "their"];
    private static readonly string[] Objects = ["him", "her"];
    private static readonly string[] Beside = ["alongside", "besides", "accompanied", "accompany", "together"];
    // Who is only said to say it.
    private const string Voice = ", according to";

    private static readonly string[] Men = ["man", "guy", "fellow", "person"];
    private static readonly string[] Things = ["it", "its", .. Plural];

    /// <summary>
    /// True where a question says something of "it" or "them", and names nothing but what the whole article is about ("which countries joined it?"),
    /// or ends with "about it".
    /// </summary>
    public bool IsAbout(Question question) =>
        question.Tokens is [.., { Text: "about" }, { Text: "it" or "that" or "this" }]
        || (question.Tokens.Any(t => Things.Contains(t.Text)) && !question.FollowUps.Overlaps(["correction", "back"])
            && !question.Units.Exists(u => u.End > u.Start && u.Entities.Any() && index.Weight(u) > index.Weights.BroadName));

    /// <summary>
    /// The answer to the question asked of what was spoken of last ("who was it directed against?"); null where the facts of none of that answer it.
    /// </summary>
    public Found? OfTopic(Question question, ConversationMemory memory) =>
        question.Intent == Intent.YesNo ? null
            : memory.Entities.Where(id => IsThing(id) && !question.Units.Exists(u => u.Entities.Contains(id))).Take(MostTopics)
            .Select(id => topics.Find(question with { Units = [.. question.Units, Unit.Meant(id)] }) is Found { Sure: true } found
                && index.EntryById[found.Facts[0].Id].Told.Contains("@" + id) ? found : null)
            .FirstOrDefault(found => found is not null);

    /// <summary>
    /// What was told last, said again, where a few words ask whether it was all, or whether something is of it ("only the ships?"); null for any other.
    /// </summary>
    public Found? Again(Question question, ConversationMemory memory)
    {
        var words = question.Tokens.Select(t => t.Text).ToList();
        return memory.Facts.Count > 0 && question.Text.EndsWith('?') && words.Count is > 1 and <= LongestScrap && question.Dates.Count == 0
            && !question.Tokens.Any(t => IntentReader.IsWh(t.Text)) && (Only.Contains(words[0]) || words is [.., "among", "them"])
            && !question.Units.Exists(u => u.Entities.Any())
                ? new Found(null, [index.Pack.FactsById[memory.Facts[0]]], [], null, ["asked whether that was all"])
                : null;
    }

    /// <summary>What was found, where it has something to do with what was told; else that the article does not say.</summary>
    public Finding Kept(Found found, Question question, ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Facts);
        return found.Facts.All(f => told.Exists(t => Belong(f, t))
            || (IsPlural(question) && f.Who.Select(Country).Distinct(StringComparer.Ordinal).Count() > 1)) ? found
            : new NotKnown(index.Pack.Phrases["not_known"], told[0], ["what is told elsewhere has nothing to do with what was spoken of"]);
    }

    /// <summary>
    /// The finding, or that the article does not say: where "who else?" would be answered by who was told already, or what is asked of "him" by what is said
    /// of others.
    /// </summary>
    public Finding Checked(Finding finding, Question question, ConversationMemory memory) =>
        finding is not Found { Facts: [var fact, ..] } found ? finding
        : AsksOthers(question) && found.Short is { } said && IsTold(said, memory)
        ? new NotKnown(index.Pack.Phrases["not_known"], fact, ["nothing but what was told"])
        : IsOfOthers(fact, question, memory) ? new NotKnown(index.Pack.Phrases["not_known"], fact, ["what is asked of the one spoken of is told of another"])
        : IsOfSuperior(question) ? new NotKnown(index.Pack.Phrases["not_known"], fact, ["it is not told who that was"])
        : Himself(found, question) is { } himself ? Others(found, himself, question, memory)
        : IsOfNobody(question) && memory.Facts.Count > 0 ? Kept(found, question, memory)
        : IsReaction(question) && memory.Facts.Count > 0 && Kept(found, question, memory) is NotKnown none ? Near(question, memory) ?? none
        : Carried(question) is { } person && !found.Facts.Any(f => Tells(f, person)) ? new NotKnown(index.Pack.Phrases["not_known"], fact, [$"not said of {person}"])
        : finding;

    // "And how did X react?": to what was told last, whatever X did elsewhere.
    private static bool IsReaction(Question question) =>
        question is { Intent: Intent.How, Dates.Count: 0, Units: [{ } doer, { } deed] } && doer.End > doer.Start && deed.Start == doer.End && deed.End == question.Tokens.Count
        && doer.Entities.Any() && Orientation.IsPredicate(deed);

    private Finding? Near(Question question, ConversationMemory memory)
    {
        var told = memory.Facts.Select(id => index.Pack.FactsById[id]).ToList();
        return topics.Find(question, f => told.Exists(t => Belong(f, t)), leaning: Leaning.OnTalk) as Found;
    }

    // "Any consulate too?", said of X, is not answered by that of Y.
    private bool IsOfOthers(Fact fact, Question question, ConversationMemory memory) =>
        memory.Facts.Count > 0 && question.Tokens is [{ Text: "any" or "also" or "and" or "is" or "are" }, ..]
            && question.Tokens is [.., { Text: "too" or "also" or "there" }] or [.., { Text: "as" }, { Text: "well" }]
        && !question.Units.Exists(u => u.End > u.Start && u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null))
        && index.Pack.FactsById[memory.Facts[0]].Who.Select(Country).ToList() is { Count: > 0 } spoken && fact.Who.Count > 0
        && !fact.Who.Any(id => spoken.Contains(Country(id)));

    // "His boss", whom nothing names.
    private static bool IsOfSuperior(Question question) => AskedFor.Place(question.Tokens, Reference.Superiors) is > 0 and var at
        && question.Tokens[at - 1].Text is "his" or "her";

    // Whom "he" means, where somebody else is asked for ("whom did he meet?", "who did it with him?") and the answer tells only him, or only who did it.
    private string? Himself(Found found, Question question) =>
        question.Intent == Intent.Who && found is { Short: { } said, Facts: [var fact, ..] } && Carried(question) is { } person && (IsBeside(question)
            || IsObject(question) || AskedFor.Place(question.Tokens, Objects) >= 0)
        && Names(said.Split(Voice)[0]).FindAll(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person) is var named
        && (named.Count == 0 ? IsOffice(fact, said, person)
            : named is [var one] && one == person || (IsBeside(question) ? !IsAskedWith(fact, said) : IsObject(question) && named.TrueForAll(id =>
                fact.Who.Contains(id) && !fact.Whom.Contains(id))))
            ? person : null;

    // "Whom did he blame?"
    private static bool IsObject(Question question) =>
        AskedFor.Place(question.Tokens, "whom") >= 0 || (AskedFor.Place(question.Tokens, "who") is >= 0 and var at && at + 1 < question.Tokens.Count
            && question.Tokens[at + 1].Text is "did" or "does");

    // An answer to whom it was done with.
    private static bool IsAskedWith(Fact fact, string said) => fact.Asks.Any(a => a.Answer == said && a.Questions.Any(q =>
        q.Contains("with", StringComparison.OrdinalIgnoreCase)));

    // That somebody is this or that, and no more.
    private bool IsOffice(Fact fact, string said, string person) =>
        fact.Asks.Any(a => a.Answer == said && a.Questions.Any(q =>
            q.Equals($"Who was {index.Pack.EntitiesById[person].Name}?", StringComparison.OrdinalIgnoreCase)));

    // Those who did with him what is spoken of, where they are named.
    private Finding Others(Found found, string person, Question question, ConversationMemory memory)
    {
        var fact = memory.Facts.Count > 0 && question.Units.TrueForAll(u => u.Start == u.End) ? index.Pack.FactsById[memory.Facts[0]] : found.Facts[0];
        var others = fact.Who.Where(id => id != person && index.Pack.EntitiesById[id].Group == EntityGroup.Person)
            .Select(id => index.Pack.EntitiesById[id].Name).ToList();
        // "Whom did he blame?" may be told by another fact than the one that tells who blamed.
        if (!IsBeside(question) && topics.Find(question, f => f.Id != found.Facts[0].Id && Tells(f, person)) is Found next && Himself(next, question) is null)
        {
            return next;
        }

        return IsBeside(question) && fact.Who.Contains(person) && others.Count > 0
            ? new Found(string.Join(", ", others), [fact], [], null, [$"who else did what {person} did"])
            : new NotKnown(index.Pack.Phrases["not_known"], fact, [$"only {person} is told"]);
    }

    // "With whom?", "together with him".
    private static bool IsBeside(Question question) => question.Tokens.Any(t => Beside.Contains(t.Text)) || question.Tokens is [.., { Text: "with" }]
        || question.Tokens.Index().Any(t => t.Index > 0 && (t.Item.Text is "whom" or "who" || Objects.Contains(t.Item.Text))
            && question.Tokens[t.Index - 1].Text == "with");

    // "When did he die?", where nobody is named or meant: of somebody spoken of, if of anybody.
    private bool IsOfNobody(Question question) =>
        AskedFor.Place(question.Tokens, Reference.Persons) >= 0 && !question.FollowUps.Contains("correction")
        && !question.Units.Exists(u => u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person));

    private bool Tells(Fact fact, string person) => index.Own.Any(f => f.Sentence == fact.Sentence && (f.Entities.Contains(person) || f.Voice?.By == person));

    /// <summary>
    /// The question asked of each of the others who were spoken of and whom "he" can mean as well, the likeliest first; empty where it means nobody.
    /// </summary>
    public IEnumerable<Question> OfOthers(Question question, ConversationMemory memory) =>
        Carried(question) is not { } person || IsBeside(question) ? []
            : memory.Entities.Where(id => id != person && index.Pack.EntitiesById[id].Group == EntityGroup.Person).Take(MostTopics)
                .Select(id => question with { Units = [.. question.Units.Select(u => u.Start == u.End && u.Entities.Contains(person) ? Unit.Meant(id) : u)] });

    // Not "with each other".
    private static bool AsksOthers(Question question) =>
        question.Tokens.Index().Any(t => t.Item.Text is "else" or "other" or "others" && !(t.Index > 0 && question.Tokens[t.Index - 1].Text == "each"));

    // All that is named was named in the last answer, or is what the whole article is about.
    private bool IsTold(string said, ConversationMemory memory) =>
        said == memory.Said || (Names(said) is [var one, var other, ..] && Weight(one) <= index.Weights.BroadName && Weight(other) <= index.Weights.BroadName);

    private List<string> Names(string text) =>
        [.. index.Read(text).SelectMany(u => u.Entities).Distinct(StringComparer.Ordinal)];

    // Whom "he" means, where the question has nobody else whom it could mean.
    private string? Carried(Question question) =>
        Pronoun(question) is >= 0 and var at && !question.FollowUps.Contains("correction")
        && question.Units.FindAll(u => u.Start <= at && u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person)) is [{ } one]
        && one.Start == one.End ? one.Entities.First() : null;

    // "He", "that man".
    private static int Pronoun(Question question) =>
        AskedFor.Place(question.Tokens, Reference.Persons) is >= 0 and var at ? at
        : question.FollowUps.Contains("person") ? question.Tokens.Index().Where(t => t.Index > 0 && Men.Contains(t.Item.Text)
            && question.Tokens[t.Index - 1].Text is "that" or "this" or "the").Select(t => t.Index).FirstOrDefault(-1)
        : -1;

    // "They" may be the countries that the whole article is about.
    private static bool IsPlural(Question question) => question.Tokens.Where(t => Things.Contains(t.Text)).All(t => Plural.Contains(t.Text));

    private string Country(string id) => index.Pack.EntitiesById[id].Of ?? id;

    private bool Belong(Fact fact, Fact told) =>
        fact.Sentence == told.Sentence || AreNear(fact, told) || fact.Entities.Intersect(told.Entities).Any(id => Weight(id) > index.Weights.BroadName);

    /// <summary>True where the one is told in the sentence of the other, or right beside it: a long paragraph speaks of many things.</summary>
    public bool AreNear(Fact one, Fact other) => AreNear(index.Pack.SourcesById[one.Source[0]], index.Pack.SourcesById[other.Source[0]]);

    private static bool AreNear(SourceSentence one, SourceSentence other) =>
        one.Section == other.Section && one.Paragraph == other.Paragraph && Math.Abs(one.Sentence - other.Sentence) <= MostApart;

    private bool IsThing(string id) => index.Pack.EntitiesById[id].Group != EntityGroup.Person && Weight(id) > index.Weights.BroadName;

    private double Weight(string id) => index.Weight(Unit.Meant(id));
}
