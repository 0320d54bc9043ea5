using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Fills in what a question leaves to the conversation: "he", "there", "and X?".</summary>
internal sealed class Reference(PackIndex index)
{
    // A longer message is a new question.
    private const int LongestChoice = 12;

    /// <summary>Words for a person of whom something is asked.</summary>
    public static readonly string[] Persons = ["he", "him", "she"];

    /// <summary>Words for somebody whom another serves.</summary>
    public static readonly string[] Superiors = ["boss", "superior"];

    private static readonly string[] Pointing = ["that", "this", "same", "the"];

    // Share of the message that a fact of the one meant tells; an unknown word counts as much as a telling one.
    private const double MostOfIt = 0.5;

    private readonly PhraseTable _sorts = new(index.Pack.Vocabulary.Sorts);

    /// <summary>The question with the person or place that its pronouns mean among its units.</summary>
    public Question Resolve(Question question, ConversationMemory memory)
    {
        var meant = Meant(question, memory, "person", EntityGroup.Person).Concat(Meant(question, memory, "place", EntityGroup.Place)).ToList();
        // "His embassy": that of his country.
        if (meant is [var person] && AskedFor.Place(question.Tokens, "his", "her") is >= 0 and var at && question.Units.Find(u => u.Start == at + 1) is { } his
            && his.Entities.Where(id => index.Pack.EntitiesById[id].Of is { } of && of == index.Pack.EntitiesById[person].Of).ToList() is [var one]
            && his.Entities.Count() > 1)
        {
            return question with { Units = [.. question.Units.Select(u => u == his ? u.Naming(one) : u)] };
        }

        return Narrowed(meant.Count == 0 ? question : question with { Units = [.. question.Units, .. meant.Select(Unit.Meant)] }, memory);
    }

    /// <summary>
    /// The message with the name of what "that event" and the like means in it; null where the fact told last has none, or several, of the sort.
    /// </summary>
    public string? OfSort(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0 || question.Units.Exists(u => u.Entities.Any()))
        {
            return null;
        }

        // What happened in a war is rather meant than the war.
        var fact = index.Pack.FactsById[memory.Facts[0]];
        var told = fact.Entities.Select(id => index.Pack.EntitiesById[id]).ToList();
        for (var i = 1; i < question.Tokens.Count; i++)
        {
            if (question.Tokens[i - 1].Text is "that" or "this" && _sorts.Longest(question.Tokens, i) is { Length: > 0 } sort
                && told.FindAll(e => sort.Values.Contains(e.Kind)) is { Count: > 0 } meant
                && (meant.Count == 1 ? meant : meant.FindAll(e => e.Id != fact.PartOf)) is [var one])
            {
                return question.Text[..question.Tokens[i - 1].Start] + one.Name + question.Text[question.Tokens[i + sort.Length - 1].End..];
            }
        }

        return null;
    }

    /// <summary>
    /// The message with the name of him whom "his boss" means: the one, in the sentence told last, of whose title he is the vice or the deputy;
    /// null where there is none.
    /// </summary>
    public string? Superior(Question question, ConversationMemory memory)
    {
        var at = AskedFor.Place(question.Tokens, Superiors);
        if (at < 1 || question.Tokens[at - 1].Text is not ("his" or "her") || memory.Facts.Count == 0
            || memory.Entities.FirstOrDefault(IsPerson) is not { } person)
        {
            return null;
        }

        var told = index.Own.Where(f => f.Sentence == index.Pack.FactsById[memory.Facts[0]].Sentence).SelectMany(f => f.Entities)
            .Distinct(StringComparer.Ordinal);
        return told.Where(id => id != person && IsPerson(id) && IsVice(index.Pack.EntitiesById[person], index.Pack.EntitiesById[id])).ToList() is [var one]
            ? question.Text[..question.Tokens[at - 1].Start] + index.Pack.EntitiesById[one].Name + question.Text[question.Tokens[at].End..] : null;
    }

    // "Deputy consul" and "consul".
    private static bool IsVice(Entity one, Entity other) =>
        one.Of == other.Of && one.Is.Any(title => other.Is.Any(t => title.Length > t.Length && title.EndsWith(t, StringComparison.OrdinalIgnoreCase)));

    private bool IsPerson(string id) => index.Pack.EntitiesById[id].Group == EntityGroup.Person;

    // "In that war": the one that was told of.
    private Question Narrowed(Question question, ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Facts).SelectMany(f => f.PartOf is { } whole ? f.Entities.Append(whole) : f.Entities).ToHashSet(StringComparer.Ordinal);
        return question.Units.Exists(u => Meant(u) is not null)
            ? question with { Units = [.. question.Units.Select(u => Meant(u) is { } one ? u with { Terms = ["@" + one, .. u.Terms.Where(t => t[0] != '@')] }
                : u)] } : question;

        string? Meant(Unit unit) =>
            unit.Start > 0 && Pointing.Contains(question.Tokens[unit.Start - 1].Text) && unit.Entities.Count() > 1
                ? (unit.Entities.Where(told.Contains).ToList() is { Count: > 0 } several ? several
                    : told.Where(id => IsCalled(id, unit.Text)).ToList() is { Count: > 0 } called ? called
                    : [.. memory.Entities.Where(unit.Entities.Contains).Take(1)]) is [var one] ? one : null
                : null;
    }

    // One of the names of an event ends so.
    private bool IsCalled(string id, string word) =>
        index.Pack.EntitiesById[id] is { Group: EntityGroup.Event } thing && thing.Aliases.Any(a => a.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The last question with the meaning that this message chooses of those offered ("the second one", a name, a word of the description);
    /// null where it chooses none.
    /// </summary>
    public string? Chosen(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (memory.Pending.Count == 0)
        {
            return Described(question, memory);
        }

        if (question.Tokens.Count > LongestChoice || question.Dates.Count > 0 || question.Intent == Intent.YesNo)
        {
            return null;
        }

        var offered = memory.Pending.Select(id => index.Pack.EntitiesById[id]).ToList();
        if ((ByOrdinal(question, offered) ?? Owned(question, offered) ?? Described(question, offered)) is not { } chosen)
        {
            return null;
        }

        var last = read(memory.Question);
        var place = last.Units.Find(u => memory.Pending.All(u.Entities.Contains));
        if (place is null)
        {
            return chosen.Name;
        }

        // "The ambassador" has an article, the name of a person has none.
        var start = place.Start - (chosen.Group == EntityGroup.Person && place.Start > 0 && Pointing.Contains(last.Tokens[place.Start - 1].Text) ? 1 : 0);
        return memory.Question[..last.Tokens[start].Start] + chosen.Name + memory.Question[last.Tokens[place.End - 1].End..];
    }

    // "And the one who signed it, his name?": of those offered before, one that was not spoken of since.
    private string? Described(Question question, ConversationMemory memory)
    {
        var spoken = memory.Facts.Take(1).SelectMany(id => index.Pack.FactsById[id].Entities).ToHashSet(StringComparer.Ordinal);
        var offered = memory.Offered.Where(id => !spoken.Contains(id)).Select(id => index.Pack.EntitiesById[id]).ToList();
        var points = Enumerable.Range(1, Math.Max(0, question.Tokens.Count - 1))
            .Any(i => question.Tokens[i].Text == "one" && question.Tokens[i - 1].Text is "the" or "other");
        return points && offered.Count > 1 && question.Tokens.Count <= LongestChoice ? Described(question, offered)?.Name : null;
    }

    private static Entity? ByOrdinal(Question question, List<Entity> offered) => question.Tokens.Select(t => t.Text switch
    {
        "first" or "1" or "1st" or "former" => offered[0],
        "second" or "2" or "2nd" => offered[1],
        "third" or "3" or "3rd" when offered.Count > 2 => offered[2],
        "last" or "latter" => offered[^1],
        _ => null,
    }).FirstOrDefault(e => e is not null);

    // "Ruritania's": the only one offered that is a country's own, not one that lies there.
    private static Entity? Owned(Question question, List<Entity> offered) =>
        question.Units is [{ } owner] && Relation.Of(question.Tokens, question.Units).All(r => r.Preposition == "of")
            && offered.FindAll(e => e.Of is { } of && owner.Entities.Contains(of)) is [var own] ? own : null;

    // "The one who talked about oil": the offered meaning that most of the message is said of, in its description or by a fact; else whose name and
    // description share most with it; else in whose name a word of it stands ("the one with X in its name"). Only if one does.
    private Entity? Described(Question question, List<Entity> offered)
    {
        var enough = MostOfIt * question.Units.Sum(u => Math.Max(1, index.Weight(u)));
        return Most(offered, e => Told(question, e) is var told && told >= enough && told > 0 ? told : 0)
            ?? Most(offered, e => question.Units.Count(u => u.Terms.Concat(u.Parts.SelectMany(p => p)).Any(Terms(e).Contains)))
            ?? Most(offered, e => question.Units.Count(u => $" {e.Name} ".Contains($" {u.Text} ", StringComparison.OrdinalIgnoreCase)));
    }

    private static Entity? Most(List<Entity> offered, Func<Entity, double> score)
    {
        var scores = offered.Select(e => (Entity: e, Score: score(e))).OrderByDescending(s => s.Score).ToList();
        return scores[0].Score > scores[1].Score ? scores[0].Entity : null;
    }

    private double Told(Question question, Entity entity)
    {
        var described = Terms(entity);
        return index.Facts.Where(f => f.Fact.Entities.Contains(entity.Id) || f.Fact.Voice?.By == entity.Id)
            .Select(f => question.Units.Sum(u => u.Terms.Any(t => f.Told.Contains(t) || described.Contains(t)) ? index.Weight(u) : 0)).DefaultIfEmpty().Max();
    }

    private HashSet<string> Terms(Entity entity) =>
        index.Read($"{entity.Name} {entity.About}").SelectMany(u => u.Terms).Append("@" + entity.Id).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Meant(Question question, ConversationMemory memory, string pronoun, EntityGroup group) =>
        question.FollowUps.Contains(pronoun)
            && !question.Units.Exists(u => u.Entities.Count() == 1 && index.Pack.EntitiesById[u.Entities.First()].Group == group
                && u.Start <= Pronoun(question))
            ? memory.Entities.Where(id => index.Pack.EntitiesById[id].Group == group && !question.Units.Exists(u => u.Entities.Contains(id))).Take(1)
            : [];

    // "Did he write to X?": he is none who is named after him.
    private static int Pronoun(Question question) => AskedFor.Place(question.Tokens, Persons) is >= 0 and var at ? at : question.Tokens.Count;
}
