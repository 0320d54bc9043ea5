using System.Globalization;
using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using NodaTime.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>What the last question becomes by a message that only changes a part of it: "no, I meant X", "leave, not enter", "and Y?", "vice versa".</summary>
internal sealed class LastQuestion(PackIndex index)
{
    // A longer message is a new question.
    private const int LongestChange = 8;

    // Names of countries have up to so many words.
    private const int LongestName = 3;

    // "The second one".
    private const int OrdinalWords = 3;

    private const int YearsOfDecade = 10;

    // Of a longer list, no one thing is spoken of.
    private const int FewTold = 2;

    // What may stand around "the whole decade".
    private static readonly string[] Leading = ["ok", "okay", "and", "so", "then", "well", "for", "in", "over", "during", "please", "what", "about", "of"];
    private static readonly string[] Wholes = ["the whole decade", "that whole decade", "the entire decade", "that entire decade", "the full decade",
        "all the decade"];
    private static readonly string[] Previous = ["the one before", "the one before that", "the one before that one", "the one before it", "the previous one",
        "the decade before", "the previous decade"];
    private static readonly string[] Following = ["the one after", "the one after that", "the one after that one", "the one after it", "the next one",
        "the decade after", "the next decade"];
    private static readonly string[] Before = ["earlier", "older"];
    private static readonly string[] Later = ["later", "newer", "younger", "recent"];
    private static readonly string[] Sooner = ["earlier", "sooner", "quicker", "faster"];
    private static readonly string[] Ahead = ["who", "was", "were", "had", "has", "been", "did", "done", "it", "so", "that", "this", "even"];
    private static readonly string[] Anything = ["any", "anything", "something", "which", "what", "event", "events", "is", "was", "are", "there", "and", "even",
        "than", "more", "else", "that", "this", "it"];
    private static readonly string[] Passive = ["were", "was", "are", "is", "had", "have"];

    private readonly OrderWords _order = new(index.Pack.Vocabulary);
    private readonly PhraseTable _ranks = new(index.Pack.Vocabulary.Order.Where(o => o.Key == "rank"));
    private readonly PhraseTable _people = new(index.Pack.Vocabulary.FollowUp.Where(f => f.Key == "person"));

    /// <summary>The last question, changed; null where the message is none of these.</summary>
    public string? Changed(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (memory.Question.Length == 0)
        {
            return null;
        }

        return Compared(question) ?? Turned(question, memory, read) ?? Replaced(question, memory, read) ?? Redated(question, memory, read)
            ?? Decade(question, memory, read) ?? Counted(question, memory, read) ?? Sided(question, memory) ?? Qualified(question, memory, read)
            ?? Otherwise(question, memory, read) ?? Reversed(question, memory, read) ?? Crossed(question, memory, read) ?? Done(question, memory, read)
            ?? Substituted(question, memory, read) ?? Numbered(question, memory) ?? Other(question, memory, read) ?? Narrowed(question, memory);
    }

    // "Who had been quicker?": who came before; "anything older?", "which event is later than that?": what came before or next.
    private static string? Compared(Question question)
    {
        var words = question.Tokens.Select(t => t.Text).ToList();
        return words.Count < 2 || question.Dates.Count > 0 ? null
            : words[0] == "who" && Sooner.Contains(words[^1]) && words.SkipLast(1).All(Ahead.Contains) ? "who came before it?"
            : !(words.Exists(w => w is "any" or "anything" or "something") || words is [.., "than", "that" or "this" or "it"]) ? null
            : words.FindAll(w => !Anything.Contains(w)) is not [{ } rank] ? null
            : Before.Contains(rank) ? "what came before that?" : Later.Contains(rank) ? "what came next?" : null;
    }

    // "Who did?", where a yes or no was refused: the same of whoever did it.
    private string? Turned(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (memory.Missing is null || !question.Whole || !question.FollowUps.Contains("who")
            || read(memory.Question) is not { Intent: Intent.YesNo, Tokens.Count: > 2 } last)
        {
            return null;
        }

        var start = last.Tokens[1].Text == "the" ? 2 : 1;
        var end = last.Units.Find(u => u.Start == start && u.Entities.Any())?.End ?? (_people.Longest(last.Tokens, 1) is { Length: 1 } ? 2 : 0);
        return end > 0 && end < last.Tokens.Count ? $"who {last.Tokens[0].Text} {last.Text[last.Tokens[end].Start..]}" : null;
    }

    // "Leave, not enter".
    private static string? Replaced(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        var tokens = question.Tokens;
        var at = tokens.Index().Where(t => t.Item.Text == "not").Select(t => t.Index).FirstOrDefault(-1);
        if (at < 1 || at == tokens.Count - 1 || tokens.Count > LongestChange || IntentReader.IsWh(tokens[0].Text)
            || !(question.Units.Exists(u => u.End <= at) || question.Dates.Any(d => d.Start < tokens[at].Start)))
        {
            return null;
        }

        var wrong = tokens.Skip(at + 1).Select(t => Stemmer.Stem(t.Text)).ToList();
        var last = read(memory.Question);
        for (var length = wrong.Count; length > 0; length--)
        {
            // "X, not Y, my mistake": what follows need not be part of it.
            if ((length == wrong.Count || question.Text[tokens[at + length].End] == ',')
                && Enumerable.Range(0, Math.Max(0, last.Tokens.Count - length + 1))
                    .FirstOrDefault(i => wrong.Take(length).Index().All(w => Stemmer.Stem(last.Tokens[i + w.Index].Text) == w.Item), -1) is >= 0 and var start)
            {
                return Put(last, start, start + length, question.Text[tokens[0].Start..tokens[at - 1].End]);
            }
        }

        return null;
    }

    // "Sorry, 1985".
    private static string? Redated(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (!question.FollowUps.Contains("correction") || question.Dates.Count != 1 || question.Dates[0].Spans.Count == 0 || question.Whole
            || question.Units.Exists(u => u.Entities.Any()) || Enumerable.Range(0, question.Tokens.Count).Any(i => IntentReader.IsWh(question.Tokens[i].Text)))
        {
            return null;
        }

        var last = read(memory.Question);
        return last.Dates.Count == 1
            ? last.Text[..last.Dates[0].Start] + question.Text[question.Dates[0].Start..question.Dates[0].End] + last.Text[last.Dates[0].End..] : null;
    }

    // "The whole decade then": the one of the date asked; "and the one before?" after a decade: the decade before.
    private static string? Decade(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (question.Tokens.Count > LongestChange || question.Units.Exists(u => u.Entities.Any()))
        {
            return null;
        }

        var said = string.Join(' ', question.Tokens.Select(t => t.Text).Where(w => !Leading.Contains(w)));
        var widens = Wholes.Contains(said);
        var steps = Previous.Contains(said) ? -1 : Following.Contains(said) ? 1 : 0;
        if ((!widens && steps == 0) || read(memory.Question) is not { Dates: [{ Spans: [{ From: { } from, To: { } to }] } date] } last)
        {
            return null;
        }

        // "And the one before that?", after "the year before": the same, counted on.
        if (steps != 0 && RelativeToConversation.Steps(date.Rule) is not 0 and var counted)
        {
            return counted == steps && LocalDatePattern.Iso.Format(from) != memory.From ? last.Text : null;
        }

        var begin = from.Year - (from.Year % YearsOfDecade);
        var whole = from.DayOfYear == 1 && from.Year == begin && to.PlusDays(1).DayOfYear == 1 && to.Year - from.Year == YearsOfDecade - 1;
        return from.Year < YearsOfDecade || to.Year - begin >= YearsOfDecade || whole == widens ? null
            : last.Text[..date.Start] + "the " + (begin + (steps * YearsOfDecade)).ToString(CultureInfo.InvariantCulture) + "s" + last.Text[date.End..];
    }

    // "No, how many were taken?": of those of whom the last question asked how many.
    private static string? Counted(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        var at = ManyAt(question);
        if (at is < 0 or > LongestName || question.Tokens.Count is var count && (count > LongestChange || count <= at + OrdinalWords)
            || !Passive.Contains(question.Tokens[at + 2].Text))
        {
            return null;
        }

        var last = read(memory.Question);
        return ManyAt(last) is >= 0 and var asked && last.Units.Find(u => u.Start == asked + 2) is { } counted && counted.End < last.Tokens.Count
            ? $"how many {last.Text[last.Tokens[counted.Start].Start..last.Tokens[counted.End - 1].End]} {question.Text[question.Tokens[at + 2].Start..]}"
            : null;
    }

    // "Was X for or against?": for or against what was spoken of.
    private string? Sided(Question question, ConversationMemory memory) =>
        memory.Facts.Count <= FewTold && question.Tokens is [.., { Text: "for" }, { Text: "or" }, { Text: "against" }]
        && !question.Units.Exists(u => u.Entities.Any(IsEvent)) && memory.Entities.FirstOrDefault(IsEvent) is { } spoken
            ? $"{question.Text[..question.Tokens[^1].End]} the {index.Pack.EntitiesById[spoken].Name}?"
            : null;

    private bool IsEvent(string id) => index.Pack.EntitiesById[id].Group == EntityGroup.Event;

    // "And the X one?", after "the treaty": the X Treaty.
    private string? Qualified(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (question.Tokens is not [.., { Text: "the" }, { } word, { Text: "one" }] || question.Tokens.Count > OrdinalWords + 1)
        {
            return null;
        }

        var last = read(memory.Question);
        // "When was the treaty signed the X one" was completed so itself.
        var end = last.Tokens is [_, .., { Text: "the" }, _, { Text: "one" }] ? last.Tokens.Count - OrdinalWords : last.Tokens.Count;
        for (var i = 1; i < end; i++)
        {
            if (index.Lexicon.Exactly([Stemmer.Stem(word.Text), Stemmer.Stem(last.Tokens[i].Text)], 0, 2).Where(t => t[0] == '@').ToList() is [var term])
            {
                var start = last.Units.Find(u => u.Start <= i && i < u.End)?.Start ?? i;
                return last.Text[..last.Tokens[start].Start] + index.Pack.EntitiesById[term[1..]].Name
                    + last.Text[last.Tokens[i].End..last.Tokens[end - 1].End] + "?";
            }
        }

        return null;
    }

    // Where "how many" stands; -1 for nowhere.
    private static int ManyAt(Question question) =>
        Enumerable.Range(0, Math.Max(0, question.Tokens.Count - 1))
            .FirstOrDefault(i => question.Tokens[i].Text == "how" && question.Tokens[i + 1].Text == "many", -1);

    // "And before it?", where what came after something was asked: what came before that same thing.
    private string? Otherwise(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (question.Units.Exists(u => u.Entities.Any()) || _order.Connectors(question.Tokens).ToList() is not [{ } connector]
            || connector.End != question.Tokens.Count - 1 || question.Tokens[^1].Text != "it")
        {
            return null;
        }

        return read(memory.Question) is { Dates: [{ Spans.Count: > 0, Obvious: false } date] } last && Opening(last, date) is { } opening
            ? last.Text[..date.Start] + question.Text[question.Tokens[connector.Start].Start..question.Tokens[connector.End - 1].End] + last.Text[opening..]
            : null;
    }

    // Where the word of order ends with which a date begins ("came after X"); null for none.
    private int? Opening(Question question, DateReading date) =>
        _order.Connectors(question.Tokens).FirstOrDefault(c => question.Tokens[c.End - 1].Start == date.Start) is { } connector
            ? question.Tokens[connector.End - 1].End : null;

    // "And vice versa?": two names change places.
    private string? Reversed(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (!question.FollowUps.Contains("reverse") || Mentions(question, null).Count > 1)
        {
            return null;
        }

        var last = read(memory.Question);
        return Mentions(last, null).DistinctBy(m => m.Entity.Id).ToList() is [var one, var other]
            ? Put(last, one, other.Entity, other, one.Entity)
            : null;
    }

    // "And leave?", "I meant when did they leave", after when they joined: the one deed in place of the other.
    private string? Done(Question question, ConversationMemory memory, Func<string, Question> read) =>
        question is { Whole: false, Dates.Count: 0, Units: [_], Tokens: [.., { } deed] } && IsDeed(deed)
        && (question.Tokens.Count == 1 ? question.FollowUps.Contains("and") : question.FollowUps.Contains("correction") && AsksOnly(question.Tokens))
        && read(memory.Question) is { Intent: not (Intent.Topic or Intent.List or Intent.Span) } last
        && (question.Tokens.Count == 1 || last.Intent == question.Intent)
        && Enumerable.Range(0, last.Tokens.Count).Where(i => IsDeed(last.Tokens[i])).ToList() is [var place]
        && last.Tokens.Take(place).Any(t => AskedFor.IsVerb(t, index.Pack.Vocabulary))
            ? Put(last, place, place + 1, question.Text[deed.Start..deed.End])
            : null;

    // "When did it …": a question word and a pronoun, and nothing else but the deed.
    private static bool AsksOnly(IReadOnlyList<Token> tokens) =>
        tokens is [{ } asking, { Text: "did" or "does" or "do" }, { Text: "it" or "they" or "he" or "she" }, _] && IntentReader.IsWh(asking.Text);

    private bool IsDeed(Token token) =>
        index.Lexicon.Single(Stemmer.Stem(token.Text)) is var terms && terms.Any(t => t[0] == '#') && !terms.Any(t => t[0] == '@');

    // "And Y's in X?", after "X's flag in Y": two names in place of two.
    private string? Crossed(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (!question.FollowUps.Overlaps(["and", "reverse"]) || question.Dates.Count > 0 || question.Units.FindAll(u => u.Entities.Any()).Count != 2
            || (question.Units.Count != 2 && !question.FollowUps.Contains("reverse"))
            || Mentions(question, null) is not [var one, var other] || one.Entity == other.Entity)
        {
            return null;
        }

        var last = read(memory.Question);
        return Mentions(last, null) switch
        {
            [var first, var second] when first.Entity != second.Entity => Put(last, first, one.Entity, second, other.Entity),
            // "And Y's in X?", after "X's flag": Y's flag in X.
            [var first] when first.Entity == other.Entity && question.Tokens[one.End].Text == "in" && Relation.Of(question.Tokens, question.Units).Any(r => r.Preposition == "in") =>
                Put(last, first.Start, first.End, one.Entity.Name).TrimEnd('?', '.', '!') + $" in {other.Entity.Name}?",
            _ => null,
        };
    }

    // "No, I meant X", "and Y?": the name in place of one of the same kind.
    private string? Substituted(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        if (!question.FollowUps.Any(f => f is "and" or "correction") || question.Dates.Count > 0)
        {
            return null;
        }

        var given = question.Units.Count == 1 && question.Units[0].Entities.ToList() is [var id] ? index.Pack.EntitiesById[id]
            : question.Units.Find(u => Stands(question, u)) is { } adjective ? index.Pack.EntitiesById[adjective.Entities.Single()]
            : question.FollowUps.Contains("correction") && Numbered(question.Tokens, memory) is { } numbered
                && numbered.End - numbered.Start >= question.Tokens.Count - 1 ? numbered.Entity : null;
        var last = read(memory.Question);
        // "And the first?", after what was asked of the second.
        if (given is null && Numbered(question.Tokens, memory) is { } first && first.Start <= 1 && first.End == question.Tokens.Count
            && last.Units.Find(u => u.Entities.ToList() is [var named] && named != first.Entity.Id && memory.Named.Contains(named)) is { } spoken)
        {
            return Put(last, spoken.Start, spoken.End, first.Entity.Name);
        }

        if (given is null)
        {
            return null;
        }

        // "The one over X", after "the Y–Z one".
        if (last.Tokens is [.., { Text: "one" }]
            && question.Tokens.Index()
                .Any(t => t.Index > 0 && t.Item.Text == "one" && question.Tokens[t.Index - 1].Text == "the" && t.Index < question.Tokens.Count - 1))
        {
            return null;
        }

        var place = last.Units.LastOrDefault(u => u.Entities.Any(e => e != given.Id && Alike(index.Pack.EntitiesById[e], given)));
        return place is not null ? Put(last, place.Start, place.End, given.Name)
            : (Mentions(last, given) is { Count: > 0 } alike ? alike : InPlace(question, last, given)) is [.., var mention]
            ? Put(last, mention.Start, mention.End, given.Name) : null;
    }

    // "And in X?": a town in place of the country that hung on the same word.
    private List<(int Start, int End, Entity Entity)> InPlace(Question question, Question last, Entity given) =>
        given.Group == EntityGroup.Place && Relation.Of(question.Tokens, question.Units).Select(r => r.Preposition).ToList() is [var tie]
            ? Mentions(last, null).FindAll(m => m.Start > 0 && last.Tokens[m.Start - 1].Text == tie) : [];

    // "The Ruritanian one".
    private static bool Stands(Question question, Unit unit) =>
        unit.Entities.Count() == 1 && unit.Start > 0 && question.Tokens[unit.Start - 1].Text == "the" && unit.End < question.Tokens.Count
            && question.Tokens[unit.End].Text is "one" or "ones";

    // "What was the second one's post?": one of those named in the last answer.
    private string? Numbered(Question question, ConversationMemory memory) =>
        Ordinals.Of(question) is null && Numbered(question.Tokens, memory) is { } found && question.Tokens.Count > found.End - found.Start
            ? Put(question, found.Start, found.End, found.Entity.Name)
            : null;

    // "And the other one?", "the other one, who …": of those offered, the one that was not spoken of; or the other reading of a date.
    private string? Other(Question question, ConversationMemory memory, Func<string, Question> read)
    {
        var tokens = question.Tokens;
        var at = Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).FirstOrDefault(i => tokens[i].Text == "the" && tokens[i + 1].Text == "other", -1);
        if (at >= 0 && question.Units.Count == 0 && read(memory.Question) is { Dates: [{ Alternatives: [var alternative] } date] } dated)
        {
            return dated.Text[..date.Start] + alternative.Text + dated.Text[date.End..];
        }

        var spoken = memory.Facts.Take(1).SelectMany(id => index.Pack.FactsById[id].Entities).ToHashSet(StringComparer.Ordinal);
        var length = 2;
        if (at < 0)
        {
            (at, length) = Comparison(tokens);
        }

        if (at < 0 || Offered(tokens[at + length - 1].Text, memory.Offered, spoken) is not { } id)
        {
            return null;
        }

        var end = at + length;
        end += end < tokens.Count && (tokens[end].Text is "one" || question.Units.Exists(u => u.Start == end && u.Entities.Contains(id))) ? 1 : 0;
        var other = index.Pack.EntitiesById[id];
        if (question.Units.Exists(u => u.Start >= end) || tokens.Any(t => IntentReader.IsWh(t.Text)))
        {
            return Put(question, at, end, other.Name);
        }

        var last = read(memory.Question);
        return last.Units.Find(u => u.Entities.Any(memory.Offered.Contains)) is { } place ? Put(last, place.Start, place.End, other.Name) : null;
    }

    // Where "the newer one" stands without "one", and how long it is; -1 for nowhere.
    private (int At, int Length) Comparison(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1].Text == "the" && _ranks.Longest(tokens, i).Length is > 0 and var length && i + length < tokens.Count
                && tokens[i + length].Text == "one")
            {
                return (i - 1, length + 1);
            }
        }

        return (-1, 0);
    }

    // Of those offered the only one that was not spoken of; or the only one dated before, or after, the one that was.
    private string? Offered(string word, IReadOnlyList<string> offered, HashSet<string> spoken)
    {
        var others = offered.Where(id => !spoken.Contains(id));
        var (before, told) = (Before.Contains(word), offered.Where(spoken.Contains).Select(Begun).Min());
        return (word == "other" ? others : others.Where(id => Begun(id) is { } begun && (before ? begun < told : begun > told))).ToList() is [var one] ? one
            : null;
    }

    // The first day that is told of something.
    private NodaTime.LocalDate? Begun(string id) =>
        index.Pack.EntitiesById[id].When?.Span.From ?? index.Own.Where(f => f.Entities.Contains(id)).Select(f => f.When?.Span.From)
            .Where(d => d is not null).Min();

    // "The one to X": the last question said of just that one; "of X, in 1985" where it was asked back which one was meant.
    private static string? Narrowed(Question question, ConversationMemory memory) =>
        !question.Whole && question.Tokens.Count is > 1 and <= LongestChange
        && (memory.Pending.Count == 0 ? question.FollowUps.Contains("narrower") : Relation.IsPreposition(question.Tokens[0].Text))
            ? memory.Question.TrimEnd('?', '.', '!') + " " + question.Text[question.Tokens[0].Start..]
            : null;

    private (int Start, int End, Entity Entity)? Numbered(IReadOnlyList<Token> tokens, ConversationMemory memory)
    {
        if (memory.Named.Count < 2)
        {
            return null;
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var end = Math.Min(i + OrdinalWords, tokens.Count);
            var one = end - i == OrdinalWords && tokens[end - 1].Text is "one";
            if (tokens[i].Text != "the" || !(one || tokens[i + 1].Text is "former" or "latter" || i + 2 == tokens.Count))
            {
                continue;
            }

            var place = tokens[i + 1].Text switch { "first" or "former" => 0, "second" or "other" => 1, "third" => 2, "last" or "latter" =>
                memory.Named.Count - 1, _ => -1 };
            if (place >= 0 && place < memory.Named.Count)
            {
                return (i, one ? end : i + 2, index.Pack.EntitiesById[memory.Named[place]]);
            }
        }

        return null;
    }

    // Countries named in a question, also inside a longer name ("the president of X"), but not in that of an event.
    private List<(int Start, int End, Entity Entity)> Mentions(Question question, Entity? unlike)
    {
        var stems = question.Tokens.Select(t => Stemmer.Stem(t.Text)).ToList();
        var found = new List<(int, int, Entity)>();
        for (var i = 0; i < stems.Count; i++)
        {
            if (question.Units.Exists(u => u.Start <= i && i < u.End && u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event)))
            {
                continue;
            }

            for (var length = Math.Min(LongestName, stems.Count - i); length > 0; length--)
            {
                if (index.Lexicon.Exactly(stems, i, length).Where(t => t[0] == '@').Select(t => index.Pack.EntitiesById[t[1..]])
                    .ToList() is [{ Iso: not null } named]
                    && (unlike is null || (named.Id != unlike.Id && Alike(named, unlike))))
                {
                    found.Add((i, i + length, named));
                    i += length - 1;
                    break;
                }
            }
        }

        return found;
    }

    // The earlier and the later mention, each with what comes in its place.
    private static string Put(
        Question question, (int Start, int End, Entity Entity) earlier, Entity one, (int Start, int End, Entity Entity) later, Entity other) =>
        question.Text[..question.Tokens[earlier.Start].Start] + one.Name
        + question.Text[question.Tokens[earlier.End - 1].End..question.Tokens[later.Start].Start] + other.Name
        + question.Text[question.Tokens[later.End - 1].End..];

    private static string Put(Question question, int start, int end, string text) =>
        question.Text[..question.Tokens[start].Start] + text + question.Text[question.Tokens[end - 1].End..];

    private static bool Alike(Entity a, Entity b) => a.Group == b.Group && a.Kind == b.Kind;
}
