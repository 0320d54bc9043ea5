using System.Globalization;
using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Chooses the short answer of the kind asked for, or says that the article does not give it.</summary>
internal sealed class ShortAnswers(PackIndex index)
{
    // "Who then was the president when": the title stands no further than so many words behind.
    private const int TitleReach = 5;

    private readonly Sought _sought = new(index);
    private readonly OrderWords _words = new(index.Pack.Vocabulary);

    /// <summary>Tells the first candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">Candidates, best first, all with a fact.</param>
    /// <param name="silence">A silence that is near, for its wording; null for none.</param>
    public Finding Tell(Question question, List<Candidate> ranked, Candidate? silence)
    {
        var top = ranked[0];
        var fact = top.Fact!;
        List<string> reasons = [$"fact {fact.Id} explains the question", $"like “{top.Variant.Text}”"];
        if (_sought.IsAnothers(question, top))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], fact, [.. reasons, "which another did"]);
        }

        // "Which Ruritanian minister got it?", where there is one: that one.
        var described = Described(question);
        if (described is not null && fact.Entities.Contains(described.Id) && !top.Askable.Ask!.Answer.Contains(described.Name, StringComparison.Ordinal))
        {
            return Told(described.Name, QuestionKind.Who, top, [.. reasons, $"{described.Id} is who the question describes"]);
        }

        // "Which admiral is named in connection with it?" is not answered by a general.
        if (described is not null && IsOnly(question, described) && !fact.Entities.Contains(described.Id))
        {
            return ranked.Find(c => c.Askable.Ask!.Kind != QuestionKind.No && c.Fact!.Entities.Contains(described.Id)) is { } his
                && (fact.Tells.Count > 0 || top.Rank - his.Rank < index.Weights.OtherDateLead)
                ? Told(described.Name, QuestionKind.Who, his, [.. reasons, $"{described.Id} is who the question describes"])
                : new NotKnown(index.Pack.Phrases["not_known"], fact, [.. reasons, $"nothing of that is told of {described.Id}"]);
        }

        // "Who was king then?", of what is listed for who X was: the king is asked for by name.
        if (ByName(question, top.Askable) is { } byName)
        {
            return byName;
        }

        if (_sought.IsOtherTitle(question, top) || _sought.IsOfOther(question, top))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_who"], fact, [.. reasons, "nobody of that title"]);
        }

        var answer = AsksDoer(question) && fact.Who.Count == 0 ? null : Of(question, top);
        if (answer is null && question.Intent is Intent.What or Intent.Who && _sought.IsSortOfPerson(question))
        {
            // "Which envoy praised it?" asks who did.
            var named = ranked.Find(c => c.Fact!.Sentence == fact.Sentence && c.Askable.Ask!.Kind == QuestionKind.Who
                && top.Rank - c.Rank < index.Weights.StandingLead && _sought.NamesPerson(c.Askable.Ask) && !_sought.NamesOnlyNamed(question, c.Askable.Ask));
            answer = Of(question with { Intent = Intent.Who }, top) ?? named?.Askable.Ask!.Answer;
            top = named is not null && !fact.Asks.Any(a => a.Answer == answer) ? named : top;
        }

        // "How many besides X?" is left to the fact, which names them.
        if (question.Intent == Intent.HowMany && fact.Asks.Any(a => a.Answer == answer && _sought.CountsExcluded(question, a)))
        {
            return Told(null, QuestionKind.What, top, reasons);
        }

        if (answer is null && Missing(question.Intent, fact) is { } missing)
        {
            // "Why did he do it?" may be told by the fact next to the one that says that he did.
            if (ranked.Find(c =>
                (KindFit.IsExact(question.Intent, c.Askable.Ask!.Kind) || (c.Askable.Ask.Kind == QuestionKind.List && _sought.Names(question, c.Askable.Ask)))
                    && !(c.Fact!.Who.Count == 0 && AsksDoer(question) && AskedFor.Done(question.Tokens, question.Units).Any(c.Askable.Entry!.Told.Contains))
                    && _sought.Admits(question, c, c.Askable.Ask)
                    && (!AsksDoer(question) || !AskedFor.Done(question.Tokens, question.Units).Any(top.Askable.Entry!.Told.Contains)
                        || Sought.AsksSo(question, c))
                            && (IsDoerOf(c) || (c.Fact!.Sentence == fact.Sentence && _sought.TellsDeed(question, c) && !_sought.TellsDeed(question, top))
                                || (c.Rank >= top.Rank - index.Weights.KindReach && c.Unexplained(question).All(top.Unexplained(question).Contains)))
                                    && c.Coverage >= index.Weights.SureCoverage) is { } exact)
            {
                return Told(exact.Askable.Ask!.Answer, exact.Askable.Ask.Kind, exact,
                    [$"fact {exact.Fact!.Id} gives an answer of the kind asked for", $"like “{exact.Variant.Text}”"]);
            }

            // "Who was the president when X was done?", of which presidents the fact has one.
            if (question.Intent == Intent.Who && Bearer(question, fact) is { } bearer)
            {
                return Told(index.Pack.EntitiesById[bearer].Name, QuestionKind.Who, top, [.. reasons, $"{bearer} bears the title in it"]);
            }

            // "Who had to go?", of what is listed for those who sent him away: the fact names him.
            if (silence is null && question.Intent is Intent.Who or Intent.Where && !top.Unexplained(question).Any() && fact.Entities.Any(IsOther))
            {
                return Told(null, QuestionKind.What, top, [.. reasons, "the fact names one that the question does not"]);
            }

            return question.Intent == Intent.Who && silence is null && _sought.TellsDoer(question, top)
                && !(_sought.IsSortOfPerson(question) && AskedFor.Place(question.Tokens, "which", "what") >= 0)
                ? Told(null, QuestionKind.What, top, reasons)
                : new NotKnown(silence?.Askable.Silence!.Says ?? missing, fact, [.. reasons, "no answer of this kind"]);
        }

        return answer is null && question.Intent == Intent.What && _sought.IsSortOfPerson(question)
            && !fact.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person
                && !question.Units.Exists(u => u.Entities.ToList() is [var named] && named == id))
                    ? new NotKnown(silence?.Askable.Silence!.Says ?? index.Pack.Phrases["not_known_kind_who"], fact, [.. reasons, "nobody is named"])
            : Told(answer, Kind(question.Intent), top, reasons);

        bool IsOther(string id) =>
            index.Pack.EntitiesById[id] is { Unnamed: null, Group: var group }
                && group == (question.Intent == Intent.Who ? EntityGroup.Person : EntityGroup.Place) && !question.Units.Exists(u => u.Entities.Contains(id));

        string? Bearer(Question asked, Fact told) => !top.Unexplained(asked).Any(u => u.Entities.Any() || index.Weight(u) > index.Weights.PlainWord)
            && asked.Units.Find(u => u.Start <= TitleReach && u.Entities.Count() > 1 && Enumerable.Range(u.Start, u.End - u.Start).Any(i => index.IsPerson(asked.Tokens, i) && !asked.Tokens[i].Capital)) is { } title
            && title.Entities.Where(told.Who.Contains).ToList() is [var one] ? one : null;

        bool IsDoerOf(Candidate other) => other.Fact!.Sentence == fact.Sentence && _sought.NamesDoer(question, fact, other.Askable.Ask!);
    }

    // Nobody else is called an admiral.
    private bool IsOnly(Question question, Entity person) =>
        question.Units.Find(u => u.Entities.Contains(person.Id)) is { } unit
        && person.Is.Any(title => unit.Text.Replace(' ', '-').EndsWith(title.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)
            && index.Pack.Entities.Count(e => e.Is.Contains(title)) == 1);

    // The only person that the words behind "which" fit.
    private Entity? Described(Question question) =>
        AskedFor.Place(question.Tokens, "which", "what") is >= 0 and var at && question.Units.Find(u => u.Start == at + 1) is { } unit
            && unit.Entities.ToList() is [var id] && index.Pack.EntitiesById[id] is { Group: EntityGroup.Person, Unnamed: null } person ? person : null;

    private Found Told(string? answer, QuestionKind kind, Candidate top, List<string> reasons)
    {
        var fact = Teller(top.Fact!, kind, answer);
        var conflict = ConflictOf(kind, fact);
        var facts = fact.Tells.Count > 0 ? index.FactsOf(fact.Tells) : conflict is null ? [fact]
            : index.FactsOf(conflict.Facts).OrderBy(f => f.Id != fact.Id).ToList();
        return new Found(conflict is null || kind == QuestionKind.HowMany ? answer : null, facts, [], conflict, reasons)
        {
            Sure = top.Coverage >= index.Weights.SureCoverage && top.Likeness >= index.Weights.SureLikeness,
        };
    }

    // Of the facts of a sentence that give the same answer the main one tells it.
    private Fact Teller(Fact fact, QuestionKind kind, string? answer) =>
        fact.Main || answer is null ? fact
        : index.Own.FirstOrDefault(f => f.Main && f.Sentence == fact.Sentence && f.Asks.Any(a => a.Kind == kind && a.Answer == answer)) ?? fact;

    /// <summary>True where the short answer is no more than the thing that the question names.</summary>
    public bool IsEcho(Question question, Askable askable) =>
        askable.Ask is { Kind: QuestionKind.What } ask && index.Read(ask.Answer) is [{ } said]
        && said.Entities.ToList() is [var id] && question.Units.Exists(u => u.Entities.ToList() is [var named] && named == id);

    /// <summary>The name of the one whom a question describes by an office ("who was the Ruritanian envoy?"), told by who that is; null for any other.</summary>
    public Found? ByName(Question question, Askable askable) =>
        askable.Ask is { Kind: QuestionKind.Who } ask && question.Intent == Intent.Who
        && question.Units.FindAll(u => u.Start < u.End && u.Entities.Any()) is [{ } unit] && unit.Entities.ToList() is [var id]
        && index.Pack.EntitiesById[id] is { Group: EntityGroup.Person, Unnamed: null } person && askable.Entry!.Fact.Entities.Contains(id)
        && !Tokeniser.Read(person.Name).Exists(t => question.Tokens.Any(q => q.Text == t.Text)) && !ask.Answer.Contains(person.Name, StringComparison.Ordinal)
            ? new Found(person.Name, [askable.Entry.Fact], [], null, [$"{id} is who the question describes"]) : null;

    /// <summary>Tells the short answer of the candidate itself.</summary>
    public Found Listed(Candidate candidate)
    {
        var ask = candidate.Askable.Ask!;
        return Told(ask.Answer, ask.Kind, candidate, [$"fact {candidate.Fact!.Id} lists the question", $"like “{candidate.Variant.Text}”"]);
    }

    /// <summary>The contradiction that a fact is part of, if the kind of question touches it.</summary>
    public Conflict? ConflictOf(QuestionKind kind, Fact fact) =>
        index.Pack.Conflicts.FirstOrDefault(c => c.Facts.Contains(fact.Id) && (c.Kinds.Count == 0 || c.Kinds.Contains(kind)));

    // "Who sold them?", "which group sold them?", as against "who were they sold to?".
    private static bool AsksDoer(Question question)
    {
        if (question.Intent == Intent.Who && AskedFor.Place(question.Tokens, "which") is >= 0 and var which
            && question.Units.Exists(u => u.Start == which + 2 && u.End < question.Tokens.Count && u.Terms.Any(t => t[0] == '#')))
        {
            return true;
        }

        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            if (question.Tokens[i].Text == "who")
            {
                var verb = question.Tokens[i + 1].Text is "had" or "has" or "have" ? i + 2 : i + 1;
                return question.Units.Exists(u => u.Start == verb && u.Terms.Any(t => t[0] == '#'));
            }
        }

        return false;
    }

    // "What did X do", "what has X been doing": what was done, and to what, is all asked for.
    private static bool AsksDeed(IReadOnlyList<Token> tokens) =>
        AskedFor.Place(tokens, "what") is >= 0 and var what && what + 1 < tokens.Count && tokens[what + 1].Text is "did" or "does" or "was" or "were" or "has" or "had"
        && tokens.Skip(what + 2).Zip(tokens.Skip(what + 1)).Any(t => t.First.Text is "do" or "doing" && t.Second.Text != "of");

    // "From which year", "until when".
    private static string Edge(IReadOnlyList<Token> tokens) => AskedFor.Place(tokens, "which", "what", "when") is > 0 and var at ? tokens[at - 1].Text : "";

    private string? Of(Question question, Candidate top)
    {
        var (fact, intent) = (top.Fact!, question.Intent);
        // "What did X do there?" is answered by no more of a deed than what is listed for just that.
        if (intent == Intent.What && AsksDeed(question.Tokens))
        {
            return fact.Asks.FirstOrDefault(a => a.Kind == QuestionKind.What && a.Questions.Any(text => AsksDeed(Tokeniser.Read(text))))?.Answer;
        }

        Ask? Exact() => fact.Asks.FirstOrDefault(a => KindFit.IsExact(intent, a.Kind) && _sought.Admits(question, top, a));
        // "When was the war?" is not answered by its first year alone.
        if (intent == Intent.When && fact.When is { Span: { From: { } from, To: { } to } } when && from.Year != to.Year
            && Has(from) != Has(to) && !_words.AsksEdge(question.Tokens))
        {
            return Edge(question.Tokens) switch
            {
                "from" or "since" => from.Year.ToString(CultureInfo.InvariantCulture),
                "until" or "till" => to.Year.ToString(CultureInfo.InvariantCulture),
                _ => EdtfWording.Words(when),
            };
        }

        bool Has(LocalDate day) => top.Askable.Ask!.Answer.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var own = KindFit.Suits(intent, top.Askable.Ask!.Kind) && (intent != Intent.When || top.Askable.Ask.Kind == QuestionKind.When) && _sought.Admits(question, top, top.Askable.Ask) ? top.Askable.Ask : null;
        // Who did something is rather told by what is listed for who.
        var ask = (own is not null && intent == Intent.Who && AskedFor.Done(question.Tokens, question.Units).Count > 0 && !KindFit.IsExact(intent, own.Kind)
            ? Exact() : null)
            ?? own ?? Exact() ?? (intent == Intent.Where ? fact.Asks.FirstOrDefault(a => _sought.Names(question, a)) : null);
        return ask?.Answer ?? (intent == Intent.When && fact.When is not null ? EdtfWording.Words(fact.When) : null);
    }

    private string? Missing(Intent intent, Fact fact) => intent switch
    {
        Intent.When => fact.Undated ?? index.Pack.Phrases["not_known_kind_when"],
        Intent.HowMany => index.Pack.Phrases["not_known_kind_howmany"],
        Intent.Why => index.Pack.Phrases["not_known_kind_why"],
        Intent.Where => index.Pack.Phrases["not_known_kind_where"],
        Intent.Who => index.Pack.Phrases["not_known_kind_who"],
        _ => null,
    };

    private static QuestionKind Kind(Intent intent) => intent switch
    {
        Intent.When => QuestionKind.When,
        Intent.HowMany => QuestionKind.HowMany,
        Intent.Who => QuestionKind.Who,
        Intent.Where => QuestionKind.Where,
        Intent.Why => QuestionKind.Why,
        _ => QuestionKind.What,
    };
}
