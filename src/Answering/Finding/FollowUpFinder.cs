using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>Answers what makes sense only after the turn before: "why?", "when was that?", "more", "your source?".</summary>
internal sealed class FollowUpFinder(PackIndex index, Timeline timeline)
{
    private const int ToldAtOnce = 3;

    private const int DaysOfMonth = 31;

    // "Who did it?" says only what is wanted.
    private const int FewWords = 4;

    // Share of their words that two facts of much the same have in common.
    private const double LeastShared = 0.1;

    // "And for whom?"
    private const int LongestTie = 3;

    // Words of one of a list.
    private const int LongestItem = 4;

    // A longer list is cut all the same.
    private const int AllAtOnce = 20;

    private static readonly string[] Functional =
    [
        "who", "whom", "whose", "what", "which", "where", "when", "why", "how", "many", "much", "is", "are", "was", "were", "be", "been", "do", "does", "did",
            "has", "have", "had", "will", "would", "can", "could",
        "he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "this", "that", "these", "those", "there", "the", "a", "an", "and", "or", "but",
            "so", "then", "also", "too", "ok", "okay", "well", "exactly", "again", "please",
        "not", "else", "other", "others", "by", "of", "in", "on", "to", "for", "from", "with", "at", "one", "ones", "happen", "happened", "really",
    ];

    private readonly Sought _sought = new(index);
    private readonly OrderWords _words = new(index.Pack.Vocabulary);

    /// <summary>The one of a list just told that is asked for again by its number ("and the last on the list?"); null where none is.</summary>
    public Finding? Listed(Question question, ConversationMemory memory)
    {
        var items = Items(memory.Said);
        return memory.Facts.Count == 0 || items.Count < 2 || Ordinals.Of(question) is not { } place ? null
            : items.ElementAtOrDefault(place < 0 ? items.Count + place : place) is { } item
            ? new Found(item, [index.Pack.FactsById[memory.Facts[0]]], [], null, ["one of the list told last"]) { Picked = true }
            : new NotKnown(index.Pack.Phrases["not_known"], index.Pack.FactsById[memory.Facts[0]], ["the list told last is shorter"]);
    }

    // Where each is a few words, and not a clause of its own.
    private static List<string> Items(string said)
    {
        List<string> items = [.. said.Split([", and ", ", ", " and "], StringSplitOptions.RemoveEmptyEntries)];
        return items.Skip(1).All(i => i.Count(c => c == ' ') < LongestItem) ? items : [];
    }

    /// <summary>Finds; null where the message stands on its own.</summary>
    public Finding? Find(Question question, ConversationMemory memory)
    {
        if (Length(question, memory) is { } length)
        {
            return length;
        }

        var bare = (question.Units.Count == 0 || IsTiedSort(question)) && question.Intent is not (Intent.First or Intent.Last or Intent.Next or Intent.Previous);
        if (!question.Whole && !bare)
        {
            return null;
        }

        if (memory.Missing is { } missing && question.FollowUps.Contains("why") && question.Whole)
        {
            return new NotKnown(Phrases.Fill(index.Pack, "why_refused", ("missing", missing),
                ("facts", index.Own.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))), null, ["why after a refusal"]);
        }

        // Of what the article does not have it has no number either.
        if (memory.Missing is not null && question is { Whole: true, Intent: Intent.HowMany })
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_howmany"], null, ["how many after a refusal"]);
        }

        if (memory.Facts.Count == 0)
        {
            return new NotKnown(index.Pack.Phrases["forgotten_topic"], null, ["nothing to refer to"]);
        }

        var facts = index.FactsOf(memory.Facts);
        // "Which month?" of a list is asked of those that have one.
        if (question.Intent == Intent.When && memory.Said.Length == 0 && question.Tokens.Any(t => t.Text is "month" or "day")
            && facts.FindAll(IsClose) is { Count: > 0 } close)
        {
            facts = close;
        }

        if (question.FollowUps.Contains("earlier"))
        {
            return null;
        }

        if (question.FollowUps.Contains("source"))
        {
            return new SourceAsked([.. facts.Take(ToldAtOnce)], ["source asked"]);
        }

        if (question.FollowUps.Contains("then") && memory.Rest.Count == 0 && facts.Exists(f => f.When is not null))
        {
            return Then([.. facts.Where(f => f.When is not null)]);
        }

        if (question.FollowUps.Overlaps(["more", "then", "rest"]))
        {
            return More(memory, facts, question.FollowUps.Contains("rest") ? AllAtOnce : ToldAtOnce);
        }

        if (question.FollowUps.Contains("reverse"))
        {
            return Mirrored(facts[0]);
        }

        if (question.Intent == Intent.What && !question.Whole && question.Tokens.Count <= LongestTie && question.Tokens.Count > 1
            && Relation.IsTie(question.Tokens[^2].Text) && question.Tokens[^1].Text == "what")
        {
            return Tied(question.Tokens[^2].Text, facts[0]);
        }

        // "Names?"
        if (question.Whole && question.Tokens.Any(t => index.Pack.Vocabulary.Naming.Contains(t.Text)))
        {
            return Named(memory.Said).Any(IsNamedPerson) || (memory.Named.Count > 1 && Items(memory.Said).Count > 1)
                ? new Found(memory.Said, [facts[0]], [], null, ["named already"])
                : OfKind(Intent.Who, facts) is Found { Short: { } said } named && IsNamed(said) ? named
                : facts[0].Entities.Where(IsNamedPerson).Select(id => index.Pack.EntitiesById[id].Name).ToList() is { Count: > 0 } names
                    ? new Found(string.Join(", ", names), [facts[0]], [], null, ["who is named"])
                : Nameless(facts[0]);
        }

        // "And their names?"
        if (!question.Whole
            && question.Tokens.Index()
                .Any(t => t.Index > 0 && t.Item.Text is "name" or "names" && question.Tokens[t.Index - 1].Text is "his" or "her" or "their")
                    && !facts[0].Entities.Any(IsNamedPerson))
        {
            return Nameless(facts[0]);
        }

        if (question.Intent == Intent.Who && OtherSide(question, facts[0]) is { } side)
        {
            return side;
        }

        if (question.Intent == Intent.Who && SaysWho(question) && Speaker(facts) is { } speaker)
        {
            return speaker;
        }

        if (Worded(question, facts) is { } worded)
        {
            return worded;
        }

        var tied = question.Intent == Intent.Who && !question.Whole && AskedFor.Place(question.Tokens, "whom", "who") is > 0 and var at
            && Relation.IsPreposition(question.Tokens[at - 1].Text) ? Tied(question.Tokens[at - 1].Text, facts[0], QuestionKind.Who) : null;
        // "Against whom had it been made?" may be asked of what was spoken of before.
        return tied is NotKnown && question.FollowUps.Contains("pronoun") ? null : tied ?? OfKind(question.Intent, facts, question);
    }

    // "How long did it last?", of something whose length is told with it.
    private Found? Length(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0 || AskedFor.Place(question.Tokens, "how") is not (>= 0 and var how) || how + 1 >= question.Tokens.Count
            || question.Tokens[how + 1].Text != "long" || !question.FollowUps.Contains("pronoun") || !_words.Lasts(question.Tokens)
            || question.Units.Exists(u => u.Start < u.End && u.Terms.Any(t => t[0] is '@' or '#')))
        {
            return null;
        }

        var told = index.Pack.FactsById[memory.Facts[0]];
        return Related(told).Prepend(told).SelectMany(f => f.Asks.Where(a => a.Kind == QuestionKind.HowMany && _words.TellsTime(a.Answer)
                && a.Questions.Any(AsksLength)).Select(a => (Fact: f, a.Answer))).FirstOrDefault() is { Fact: { } fact } lasted
            ? new Found(lasted.Answer, [fact], [], null, [$"how long is told with fact {told.Id}"]) : null;
    }

    // Not "how long before the war was it?"
    private bool AsksLength(string question) =>
        Tokeniser.Read(question) is var asked && asked.Exists(t => t.Text == "long") && _words.Lasts(asked) && !_words.Connectors(asked).Any();

    private NotKnown Nameless(Fact fact) =>
        new(
            fact.Entities.Select(id => index.Pack.EntitiesById[id].Unnamed).FirstOrDefault(u => u is not null) ?? index.Pack.Phrases["not_known_kind_who"],
            fact,
            ["nobody is named"]);

    // "Against which power?", "together with whom?"
    private static bool IsTiedSort(Question question) =>
        question is { Intent: Intent.Who, Whole: false, Units: [{ } unit], Tokens: [{ } first, { } second, { } third] } && !unit.Entities.Any()
        && ((unit.Start == 2 && Relation.IsPreposition(first.Text) && second.Text is "which" or "what")
            || (unit is { Start: 0, End: 1 } && Relation.IsPreposition(second.Text) && third.Text is "who" or "whom"));

    private bool IsNamed(string said) => Named(said).Any(id => IsNamedPerson(id) || index.Pack.EntitiesById[id].Group == EntityGroup.Organisation);

    private bool IsNamedPerson(string id) => index.Pack.EntitiesById[id] is { Group: EntityGroup.Person, Unnamed: null };

    // Dated to a month or closer.
    private static bool IsClose(Fact fact) =>
        fact.When?.Span is { From: { } from, To: { } to } && NodaTime.Period.DaysBetween(from, to) < DaysOfMonth;

    // "From whom?" asks for the other side of what was told, "by whom?" for the doer.
    private Finding? OtherSide(Question question, Fact fact)
    {
        var at = AskedFor.Place(question.Tokens, "whom", "who", "which", "what");
        var preposition = at > 0 ? question.Tokens[at - 1].Text : question.Tokens[^1].Text;
        var told = Tokeniser.Read(index.Pack.Paraphrases.GetValueOrDefault(fact.Source[0], fact.Statement));
        var units = UnitReader.Read(told, index.Lexicon);
        var names = fact.Whom.Where(id => Relation.Of(told, units.FindAll(u => u.Entities.Contains(id))).Any(r => r.Preposition == preposition))
            .Select(id => index.Pack.EntitiesById[id].Name).ToList();
        return !Relation.IsPreposition(preposition) ? null
            : preposition == "by" ? fact.Who.Count == 0 ? new NotKnown(index.Pack.Phrases["not_known_kind_who"], fact, ["the fact names no doer"]) : null
            : names.Count > 0 ? new Found(string.Join(", ", names), [fact], [], null, [$"the other side of fact {fact.Id}"])
            : question.Tokens.Count > LongestTie || question.Whole ? null
            : Tied(preposition, fact, QuestionKind.Who);
    }

    // "After what?", "for whom?": what is asked with the same preposition.
    private Finding Tied(string preposition, Fact fact, QuestionKind? kind = null) =>
        Related(fact).Prepend(fact).SelectMany(f => index.Askables.Where(a => a.Entry?.Fact.Id == f.Id && (kind is null || a.Ask!.Kind == kind)))
            .FirstOrDefault(a => a.Variants.Any(v => IsTied(v.Text, preposition))) is { } tied
            ? new Found(tied.Ask!.Answer, [tied.Entry!.Fact], [], null, [$"asked of fact {tied.Entry.Fact.Id} with “{preposition}”"])
            : new NotKnown(index.Pack.Phrases["not_known"], fact, ["nothing is told on that side"]);

    // "For whom did they fight?", "who did they fight for?"
    private static bool IsTied(string question, string preposition)
    {
        var tokens = Tokeniser.Read(question);
        return tokens[^1].Text == preposition || AskedFor.Place(tokens, "whom", "who", "which", "what") is > 0 and var at && tokens[at - 1].Text == preposition;
    }

    private bool SaysWho(Question question) => question.Tokens.Any(t => index.Pack.Vocabulary.FollowUp.GetValueOrDefault("speaking", []).Contains(t.Text));

    private Found? Speaker(List<Fact> facts) => facts.Concat(Related(facts[0])).FirstOrDefault(f => f.Voice?.By is not null) is { } fact
        ? new Found(index.Pack.EntitiesById[fact.Voice!.By!].Name, [fact], [], null, ["the speaker of the fact"])
        : null;

    // "And then?": what the article dates next after the latest of what was told.
    private Finding Then(List<Fact> dated)
    {
        var next = timeline.Next(dated.MaxBy(f => f.When!.Span.To ?? f.When.Span.From)!.When!);
        return next.Count == 0 ? new NotKnown(index.Pack.Phrases["range_covered"], null, ["nothing is dated later"])
            : new Found(null, next, [], null, ["next in time"]) { Beyond = Timeline.After(dated) };
    }

    private Finding More(ConversationMemory memory, List<Fact> facts, int most)
    {
        var told = facts.Select(f => f.Sentence).ToHashSet(StringComparer.Ordinal);
        var rest = memory.Rest.Count > 0 ? index.FactsOf(memory.Rest) : [.. Related(facts[0]).Where(f => !told.Contains(f.Sentence))];
        return rest.Count == 0
            ? new NotKnown(index.Pack.Phrases["not_known"], facts[0], ["nothing more is known"])
            : new Found(null, [.. rest.Take(most)], [.. rest.Skip(most)], null, ["more of the same"]) { Span = memory.Rest.Count > 0 ? memory.RestSpan : null };
    }

    // "Which event made them go?": of what is told of the same thing, the answer of the kind asked for whose listed questions are worded most like this.
    private Found? Worded(Question question, List<Fact> facts)
    {
        if (question.Whole || question.Tokens.Count < FewWords)
        {
            return null;
        }

        var own = Own(question);
        var near = facts.Concat(Related(facts[0])).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var odds = index.Model.LogOdds(QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent));
        var best = index.Askables.Where(a => a.Entry is { } entry && near.Contains(entry.Fact.Id) && KindFit.IsExact(question.Intent, a.Ask!.Kind)
            && _sought.IsOfSort(question, a.Ask) && Says(a.Ask, own)).MaxBy(a => odds[a.Number]);
        return best is null ? null
            : new Found(best.Ask!.Answer, [best.Entry!.Fact], [], null, [$"worded most like what is asked of fact {best.Entry.Fact.Id}"]);
    }

    /// <summary>An answer of a kind: of the fact told last first, then of what belongs to the same event, then of its neighbours in the article.</summary>
    public Finding OfKind(Intent intent, IReadOnlyList<Fact> facts, Question? question = null)
    {
        var own = question is null || (intent == Intent.Why && question.FollowUps.Contains("pronoun")) ? [] : Own(question);
        var denied = question is not null && index.Polarity.Of(question.Tokens).Denied;
        // What has another date has another reason; a purpose is that of its own deed, and a number counts only what is told with it.
        bool IsOwn(Fact fact) => fact.Sentence == facts[0].Sentence;
        bool IsOfTime(Fact fact) => fact.When is null || facts[0].When is null || fact.When.Span.Overlaps(facts[0].When!.Span);
        bool May(Fact fact, Ask ask) =>
            Says(ask, own) && (intent != Intent.Who || IsOfDoer(fact, ask)) && !(denied && IsPurpose(ask.Answer)) && KindFit.IsExact(intent, ask.Kind)
                && intent switch
        {
            Intent.Why => IsOfTime(fact) && (IsOwn(fact) || !IsPurpose(ask.Answer)),
            Intent.HowMany => IsOwn(fact),
            _ => true,
        };
        foreach (var fact in intent is Intent.Duration or Intent.Order ? [] : (intent == Intent.Why ? facts.Take(1) : facts).Concat(Related(facts[0])))
        {
            if (fact.Asks.FirstOrDefault(a => May(fact, a)) is { } ask)
            {
                return new Found(ask.Answer, [fact], [], null, [$"follow-up answered by fact {fact.Id}"]);
            }

            if (intent == Intent.When && fact.When is { } when)
            {
                return new Found(EdtfWording.Words(when), [fact], [], null, [$"date of fact {fact.Id}"]);
            }
        }

        var missing = intent switch { Intent.When => facts[0].Undated, Intent.Why => index.Pack.Phrases["not_known_kind_why"], Intent.HowMany =>
            index.Pack.Phrases["not_known_kind_howmany"], Intent.Duration => index.Pack.Phrases["duration_unknown"], _ => null };
        return new NotKnown(missing ?? index.Pack.Phrases["not_known"], facts[0], ["no answer of this kind nearby"]);
    }

    private static List<string> Own(Question question) =>
        question.Whole ? [] : [.. question.Tokens.Select(t => t.Text).Where(t => !Functional.Contains(t)).Select(Stemmer.Stem)];

    /// <summary>True where a listed question of the fact has all of the words of a message ("the promise: date?").</summary>
    public static bool Speaks(Question question, Fact fact) =>
        fact.Asks.SelectMany(a => a.Questions).Any(q => Stems(q) is var words && question.Units.TrueForAll(u => u.Terms.Any(words.Contains)));

    // "Who took them?": what the question says beside its question word is in a listed question of the answer.
    private static bool Says(Ask ask, List<string> own) =>
        own.Count == 0 || ask.Questions.Any(q => Stems(q) is var words && 2 * own.Count(words.Contains) >= own.Count);

    private static HashSet<string> Stems(string text) => [.. Tokeniser.Read(text).Select(t => Stemmer.Stem(t.Text))];

    // "Who did that?" is not to whom it was done.
    private bool IsOfDoer(Fact fact, Ask ask) =>
        Named(ask.Answer) is var named && (!named.Overlaps(fact.Whom) || named.Overlaps(fact.Who));

    private HashSet<string> Named(string said) =>
        index.Read(said).SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);

    // "To divert attention" says what it was done for, "because of tensions" what made it happen.
    private static bool IsPurpose(string answer) => answer.StartsWith("To ", StringComparison.Ordinal) || answer.StartsWith("For ", StringComparison.Ordinal);

    // "And the other way round?": what the other country is said to do, or to have, with the first, in much the same words.
    private Finding Mirrored(Fact fact)
    {
        var (doers, others) = (Countries(fact.Who), Countries(fact.Whom.Concat(fact.Where)));
        var words = Words(fact);
        double Shared(Fact f) => Words(f) is var others ? (double)others.Count(words.Contains) / words.Union(others).Count() : 0;
        var best = index.Own.Where(f => others.Except(doers).Any(Countries(f.Who).Contains) && !doers.Any(Countries(f.Who).Contains)
            && doers.Any(Countries(f.Whom.Concat(f.Where)).Contains)).MaxBy(Shared);
        return best is not null && Shared(best) >= LeastShared ? new Found(null, [best], [], null, [$"fact {fact.Id} the other way round"])
            : new NotKnown(index.Pack.Phrases["not_known"], fact, ["nothing is told the other way round"]);
    }

    private HashSet<string> Words(Fact fact) =>
        [.. index.Read(fact.Statement).SelectMany(u => u.Terms).Where(t => t[0] != '@')];

    private HashSet<string> Countries(IEnumerable<string> ids) => [.. ids.Select(Country).OfType<string>()];

    private string? Country(string id) =>
        index.Pack.EntitiesById[id] is var entity && entity.Iso is not null ? id : (entity.Of ?? entity.Within) is { } whole ? Country(whole) : null;

    private IEnumerable<Fact> Related(Fact fact) =>
        index.Own.Where(f => f.Id != fact.Id && ((f.PartOf is not null && f.PartOf == fact.PartOf) || f.Sentence == fact.Sentence))
            .OrderBy(f => f.Sentence != fact.Sentence).ThenBy(f => index.Paragraph(f) != index.Paragraph(fact));
}
