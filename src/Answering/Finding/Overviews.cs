using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Tells several facts about one thing.</summary>
internal sealed class Overviews(PackIndex index)
{
    /// <summary>More facts than that are told when asked for.</summary>
    public const int ToldAtOnce = 5;

    /// <summary>What the article says about the most telling entity of the question; null where the question has more to it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">Candidates, best first.</param>
    /// <param name="asDoer">True for what the entity itself does, false for all that it has a part in.</param>
    public Found? OfEntity(Question question, List<Candidate> ranked, bool asDoer = false)
    {
        if (question.Units.Count == 0 || question.Units.Any(u => !u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord))
        {
            return null;
        }

        var subject = question.Units.MaxBy(index.Weight)!.Entities.Where(id => index.Own.Any(f => f.Entities.Contains(id))).Take(2).ToList();
        if (subject.Count != 1)
        {
            return null;
        }

        var others = question.Units.SelectMany(u => u.Entities).Except(subject).ToHashSet(StringComparer.Ordinal);
        var scores = ranked.GroupBy(c => c.Fact!.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Score), StringComparer.Ordinal);
        var facts = index.Own
            .Where(f => asDoer ? f.Who.Contains(subject[0]) : f.Entities.Contains(subject[0]))
            // A deed has somebody on the other side; what somebody is has not.
            .OrderByDescending(f => asDoer && f.Whom.Count > 0)
            .ThenByDescending(f => f.Entities.Count(others.Contains))
            .ThenByDescending(f => f.PartOf == subject[0])
            .ThenByDescending(f => f.Main)
            .ThenByDescending(f => question.Units.Count(u => index.Tells(f, u)))
            .ThenByDescending(f => asDoer ? scores.GetValueOrDefault(f.Id) : 0)
            .ToList();
        return facts.Count == 0 ? null
            : asDoer
            ? Apart(facts) switch { var told => new Found(null, [.. told.Take(ToldAtOnce)], [.. told.Skip(ToldAtOnce)], null, [$"what {subject[0]} did"]) }
            : Told(question, facts, $"overview of {subject[0]}");
    }

    /// <summary>Everybody whom a description fits ("all ambassadors"), a fact for each; null where nobody, or only one, is asked for.</summary>
    public Found? OfBearers(Question question)
    {
        var descriptions = question.Units.Where(u => u.Entities.Count() > 1 || (u.Entities.Any() && u.Terms.Any(t => t[0] == '#'))).ToList();
        var all = question.Intent == Intent.List || question.Tokens.Any(t => t.Text is "all" or "names" or "named" or "name" or "every");
        var bearers = descriptions.SelectMany(u => u.Entities).Where(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person)
            .Distinct(StringComparer.Ordinal).ToList();
        if (!all || bearers.Count < 2 || question.Units.Except(descriptions).Any(u => index.Weight(u) > 1 && u.Terms.Any(t => t[0] is '@' or '#')))
        {
            return null;
        }

        var facts = bearers.Select(id => index.Own.FirstOrDefault(f => f.Who.Concat(f.Whom).Contains(id))).OfType<Fact>().DistinctBy(f => f.Id).ToList();
        return facts.Count < 2 ? null : new Found(Names(bearers, question.Intent == Intent.HowMany), facts, [], null, ["everybody whom the description fits"]);
    }

    private string Names(List<string> bearers, bool counted)
    {
        var names = string.Join(", ", bearers.Select(id => index.Pack.EntitiesById[id].Name));
        return counted
            ? Phrases.Fill(index.Pack, "counted", ("count", bearers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("names", names))
            : names;
    }

    /// <summary>The best candidate with what belongs to it.</summary>
    public Found Around(Question question, List<Candidate> ranked)
    {
        var top = ranked.Find(c => c.Fact!.Tells.Count == 0) ?? ranked[0];
        var close = ranked.Where(c => c.Score >= 0.85 * top.Score && c.Unexplained(question).Count() <= top.Unexplained(question).Count()).Select(c => c.Fact!)
            .Where(f => f.Tells.Count == 0);
        var family = index.Own.Where(f => f.PartOf is not null && f.PartOf == top.Fact!.PartOf).ToList();
        return Told(question, [.. new[] { top.Fact! }.Concat(close).Concat(family.Where(f => f.Main)).Concat(family).DistinctBy(f => f.Id)],
            $"overview around fact {top.Fact!.Id}");
    }

    // A sentence that is retold whole is told once, by the first of its facts.
    private List<Fact> Apart(List<Fact> facts) => [.. facts.DistinctBy(f => index.Pack.Paraphrases.ContainsKey(f.Source[0]) ? f.Source[0] : f.Id)];

    private Found Told(Question question, List<Fact> all, string reason)
    {
        var facts = question.Dates.Count == 0 ? Apart(all) : all;
        var told = facts.Take(ToldAtOnce).OrderBy(f => index.EntryById[f.Id].Order).ToList();
        return new Found(null, told, [.. facts.Skip(ToldAtOnce)], null, [reason]);
    }
}
