using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Answering;

/// <summary>What a turn leaves behind for the next one.</summary>
internal static class Remembering
{
    private const int TopicLastsTurns = 4;

    public static ConversationMemory Next(ConversationMemory before, Question question, Finding.Finding finding, KnowledgePack pack)
    {
        var after = After(before with { DayFirst = question.DayFirst ?? before.DayFirst }, question, finding, pack);
        // "Who was it?" "X." "When did he …?"
        if (finding is Found { Short: { } said, Facts: [var first, ..] } && question.Intent == Intent.Who)
        {
            after = after with { Entities = [.. Named(said, first, pack).Where(id => pack.EntitiesById[id].Group == EntityGroup.Person).Concat(after.Entities)
                .Distinct(StringComparer.Ordinal)] };
        }

        return finding is Found { Picked: true } ? after with { Named = before.Named, Said = before.Said } : finding is Found { Facts: [var fact, ..] } found
            ? after with { Named = Named(found.Short ?? "", fact, pack) is { Count: > 1 } named ? named
                : [.. after.Named.Where(_ => fact.Entities.Any(after.Named.Contains))], Said = found.Short ?? "" } : after;
    }

    /// <summary>The memory without ids that the pack does not have, as after a new pack was put in.</summary>
    public static ConversationMemory Known(ConversationMemory memory, KnowledgePack pack)
    {
        List<string> facts(IEnumerable<string> ids) => [.. ids.Where(pack.FactsById.ContainsKey)];
        List<string> entities(IEnumerable<string> ids) => [.. ids.Where(pack.EntitiesById.ContainsKey)];
        return memory with
        {
            Facts = facts(memory.Facts),
            Rest = facts(memory.Rest),
            Dated = facts(memory.Dated),
            Entities = entities(memory.Entities),
            Named = entities(memory.Named),
            Pending = entities(memory.Pending),
            Offered = entities(memory.Offered),
        };
    }

    // Those of the fact whom the short answer names, in its order; of one sort.
    private static List<string> Named(string said, Fact fact, KnowledgePack pack) =>
        [.. fact.Entities.Select(id => pack.EntitiesById[id])
            .Select(e => (Entity: e, At: e.Aliases.Append(e.Name).Select(n => Place(said, n)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
            .Where(e => e.At >= 0).GroupBy(e => e.Entity.Group).MaxBy(g => g.Count())?.OrderBy(e => e.At).Select(e => e.Entity.Id) ?? []];

    // Where a name stands as a word of its own; -1 for nowhere.
    private static int Place(string said, string name)
    {
        var at = said.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(said[at - 1])) && (at + name.Length == said.Length || !char.IsLetterOrDigit(said[at + name.Length]))
            ? at : -1;
    }

    // The question names one thing of which the fact speaks and nothing told before did: that is spoken of now.
    private static bool IsNew(Fact closest, ConversationMemory before, Question question, KnowledgePack pack) =>
        question.Units.Any(u => u.Entities.ToList() is [var id] && pack.EntitiesById[id].Iso is null && closest.Entities.Contains(id)
            && !before.Facts.Any(f => pack.FactsById[f].Entities.Contains(id)));

    private static ConversationMemory After(ConversationMemory before, Question question, Finding.Finding finding, KnowledgePack pack) => finding switch
    {
        Found { InOrder: true, Facts: [{ When: not null } one, { When: not null } other] } pair =>
            Told(before, question, pair.Facts, []) with { Dated = [one.Id, other.Id] },
        Found found => Told(before, question, found.Facts, found.Rest) with { RestSpan = found.Span },
        Several several =>
            Told(before, question, [.. several.Parts.SelectMany(p => p.Facts)],
                []) with { Dated = [.. several.Parts.Select(p => p.Facts.FirstOrDefault(f => f.When is not null)?.Id).OfType<string>().Reverse()
                    .Concat(before.Dated).Distinct(StringComparer.Ordinal).Take(2)] },
        Nearest nearest => Told(before, question, [.. nearest.Around, .. new[] { nearest.Before, nearest.After }.OfType<Fact>()], []),
        Mapped { Facts.Count: > 0 } map => Told(before, question, map.Facts, []),
        NearestDay nearest => Told(before, question, [.. new[] { nearest.Before, nearest.After }.OfType<Fact>()], []),
        SourceAsked => before with { Turns = 0, Pending = [] },
        Social social when social.Phrases.Contains("forget") => ConversationMemory.Empty,
        Social => before with { Pending = [] },
        Ambiguous ambiguous =>
            before with { Pending = [.. ambiguous.Means.Select(e => e.Id)], Offered = [.. ambiguous.Means.Select(e => e.Id)], Question = question.Text },
        NotKnown none => Aged(before) with { Facts = none.Closest is { } closest && (before.Facts.Count == 0 || IsNew(closest, before, question, pack))
            ? [closest.Id]
            : Aged(before).Facts,
                Entities = [.. question.Units.Select(u => u.Entities.ToList()).Where(e => e.Count == 1).Select(e => e[0]).Concat(before.Entities)
                    .Distinct(StringComparer.Ordinal)], Missing = Missing(question), Pending = [], Question = question.Text, From = From(question)
                        ?? before.From, To = To(question) ?? before.To },
        _ => before,
    };

    private static ConversationMemory Told(ConversationMemory before, Question question, IReadOnlyList<Fact> facts, IReadOnlyList<Fact> rest)
    {
        // What comes next has a date of its own, but not "the next year".
        var span = question.Dates.Count > 0 && question.Dates[0].Spans.Count > 0
            && (question.Intent is not (Intent.Next or Intent.Previous) || RelativeToConversation.Steps(question.Dates[0].Rule) != 0)
                ? question.Dates[0].Spans[0]
            : facts.Select(f => f.When?.Span).FirstOrDefault(s => s is not null);
        return before with
        {
            // "More" goes on from all that was told.
            Facts = [.. facts.Select(f => f.Id).Concat(question.Whole && question.FollowUps.Contains("more") ? before.Facts : [])
                .Distinct(StringComparer.Ordinal)],
            Rest = [.. rest.Select(f => f.Id)],
            Entities = Entities(question, facts),
            Question = question.Text,
            // What has no date leaves the date spoken of before it.
            From = span is { } spoken ? Iso(spoken.From) : before.From,
            To = span is { } said ? Iso(said.To) : before.To,
            Dated = Dated(before, question, facts),
            Pending = [],
            Missing = null,
            Turns = 0,
        };
    }

    // The two things told last, for "how long between them?".
    private static List<string> Dated(ConversationMemory before, Question question, IReadOnlyList<Fact> facts) =>
        question.Intent is Intent.Duration or Intent.Order ? [.. facts.Where(f => f.When is not null).Select(f => f.Id).Take(2)]
        : [.. facts.Where(f => f.When is not null).Select(f => f.Id).Take(1).Concat(before.Dated).Distinct(StringComparer.Ordinal).Take(2)];

    // What was told comes first, unless the question named one thing alone; what it named and the answer does not speak of comes last.
    private static List<string> Entities(Question question, IReadOnlyList<Fact> facts)
    {
        var named = question.Units.Select(u => u.Entities.ToList()).Where(e => e.Count == 1).Select(e => e[0]).ToList();
        var told = facts.Take(2).SelectMany(f => f.Who.Concat(f.Whom).Concat(f.Where).Concat(f.About).Concat(f.Voice?.By is { } by ? [by] : [])).ToList();
        return [.. named.Where(told.Contains).Concat(told).Concat(named).Distinct(StringComparer.Ordinal)];
    }

    private static ConversationMemory Aged(ConversationMemory before) =>
        before.Turns + 1 < TopicLastsTurns ? before with { Turns = before.Turns + 1 }
            : before with { Facts = [], Rest = [], Named = [], Said = "", Offered = [], Dated = [], Turns = 0 };

    private static string Missing(Question question) =>
        question.Units.Count > 0 ? string.Join(", ", question.Units.Select(u => "“" + u.Text + "”")) : "that";

    private static string? From(Question question) =>
        question.Dates.Count > 0 && question.Dates[0].Spans.Count > 0 ? Iso(question.Dates[0].Spans[0].From) : null;

    private static string? To(Question question) => question.Dates.Count > 0 && question.Dates[0].Spans.Count > 0 ? Iso(question.Dates[0].Spans[0].To) : null;

    private static string? Iso(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
