using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Names that are asked for: what names nobody is no answer, and some have no name in the article.</summary>
internal sealed class NameCheck(PackIndex index)
{
    // "The names of the two police officers": the title is that near.
    private const int TitleReach = 5;

    /// <summary>"What was the name of X?", where the article does not name X; null for any other.</summary>
    public NotKnown? Nameless(Question question) =>
        question.Intent is not (Intent.YesNo or Intent.When)
            && question.Tokens.Index().Where(t => index.Pack.Vocabulary.Naming.Contains(t.Item.Text)).Select(t => t.Index).FirstOrDefault(-1) is >= 0 and var at
        && (question.Units.Find(u => u.Entities.Any() && u.End <= at && IsOfDate(question, u.End, at)) ?? Behind(question, at) ?? Owner(question, at)
            ?? question.Units.Find(u => u.End == u.Start))?.Entities.ToList() is [var id] && index.Pack.EntitiesById[id] is { Unnamed: not null } nameless
            ? new NotKnown(nameless.Unnamed!, index.Own.FirstOrDefault(f => f.Who.Concat(f.Whom).Contains(nameless.Id)), [$"{nameless.Id} has no name"])
            : null;

    /// <summary>
    /// The finding, or that nobody is named: to "the names of the two who fell", "names please", what names nobody and nothing that the question does not
    /// name is no answer.
    /// </summary>
    public Finding Checked(Finding finding, Question question)
    {
        var persons = AsksPersons(question.Tokens);
        if (question.Intent is Intent.YesNo or Intent.When or Intent.HowMany || finding is not Found { Conflict: null } found
            || !AsksNames(question.Tokens) || !(persons || AskedFor.Place(question.Tokens, "names") >= 0))
        {
            return finding;
        }

        var told = (persons && found.Short is { } said ? [said] : found.Facts.Select(f => f.Statement).Append(found.Short ?? ""))
            .SelectMany(index.Read).SelectMany(u => u.Entities)
            .Select(id => index.Pack.EntitiesById[id]).Where(e => e.Unnamed is null && index.Weight(Unit.Meant(e.Id)) > index.Weights.BroadName);
        return told.Any(e => (!persons || e.Group == EntityGroup.Person) && !question.Units.Exists(u => u.Entities.Contains(e.Id) && IsCalled(u, e))) ? finding
            : new NotKnown(index.Pack.Phrases["not_known_kind_who"], found.Facts[0], ["names are asked, and none is told"]);
    }

    // By a word of its name, and not by a title alone ("the admiral").
    private static bool IsCalled(Unit unit, Entity entity) =>
        Tokeniser.Read(entity.Name).Any(t => t.Text != "the" && !entity.Is.Contains(t.Text) && unit.Text.Contains(t.Text, StringComparison.OrdinalIgnoreCase));

    // "The names of the police officers".
    private bool AsksPersons(IReadOnlyList<Token> tokens) =>
        AskedFor.Place(tokens, "name", "names") is var at
        && Enumerable.Range(at + 1, Math.Min(TitleReach, tokens.Count - at - 1)).Any(i => index.IsPerson(tokens, i));

    // "Names please", "the name of": not "in the name of" and not "name the two".
    private static bool AsksNames(IReadOnlyList<Token> tokens) => tokens.Index().Any(t =>
        t.Item.Text == "names" || (t.Item.Text == "name" && t.Index + 1 < tokens.Count && tokens[t.Index + 1].Text == "of"
            && !(t.Index > 1 && tokens[t.Index - 2].Text == "in")));

    // "What was the king of 1925 called?"
    private static bool IsOfDate(Question question, int start, int end) =>
        Enumerable.Range(start, end - start)
            .All(i => question.Tokens[i].Text is "of" or "in"
                || question.Dates.Any(d => d.Start <= question.Tokens[i].Start && question.Tokens[i].End <= d.End));

    // "The names of the Ruritanian envoys": whose names they are, not whence.
    private Unit? Behind(Question question, int at) =>
        question.Units.Where(u => u.Start > at).ToList() is [{ } first, ..] behind
            ? behind.Zip(behind.Skip(1))
                .TakeWhile(p => p.First.End == p.Second.Start && p.First.Entities.All(id => index.Pack.EntitiesById[id].Kind == "country"))
                .Select(p => p.Second).LastOrDefault(first)
            : null;

    // "The king who fell, what was his name?"
    private Unit? Owner(Question question, int at) =>
        at > 0 && question.Tokens[at - 1].Text is "his" or "her" or "their"
            ? question.Units.Find(u => u.End < at && u.Entities.ToList() is [var id] && index.Pack.EntitiesById[id].Unnamed is not null)
            : null;
}
