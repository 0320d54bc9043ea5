using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether anything of the sort that "which …?" asks for is told.</summary>
internal sealed class SortCheck(PackIndex index)
{
    private readonly Acceptance _acceptance = new(index);

    /// <summary>That the article does not say which; null where what is told may be of that sort.</summary>
    public NotKnown? Refusal(Question question, Candidate top, Leaning leaning)
    {
        // "Which Ruritanian lightship did it?", where the article has no lightship.
        if (leaning != Leaning.OnTalk && AskedFor.Place(question.Tokens, "which") is >= 0 and var asking && Noun(question, asking) is { } noun
            && top.Unexplained(question).Contains(noun) && index.Weight(noun) == index.Weights.UnheardWord)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"nothing has “{noun.Text}”"]);
        }

        // "Which province did they conquer in 1925?", where what is of that year has no province.
        if (leaning == Leaning.OnDate && AskedFor.Place(question.Tokens, "which") is >= 0 and var sought && Noun(question, sought) is { } where
            && _acceptance.Tells(where)
            && top.Unexplained(question).Contains(where)
            && index.Sorts.Longest(question.Tokens, where.Start).Values.Any(v => v is "region" or "city"))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"nothing of that date has “{where.Text}”"]);
        }

        // "Which ships did they besiege it with?", where nothing that is asked of the siege is which ships.
        if (leaning == Leaning.None && question.Intent == Intent.What && AskedFor.Place(question.Tokens, "which", "what") is >= 0 and var at
            && question.Units.Find(u => u.Start == at + 1) is { } sort && sort.End < question.Tokens.Count
            && AskedFor.IsVerb(question.Tokens[sort.End], index.Pack.Vocabulary) && IsUnsaid(question, sort, top.Fact!))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Near, [$"it is not told which “{sort.Text}”"]);
        }

        return null;
    }

    // What is asked for right behind "which", or behind "which Ruritanian".
    private Unit? Noun(Question question, int asking) =>
        question.Units.Find(u => u.Start == asking + 1) is var next && next is not null && _acceptance.IsCountry(next)
            ? question.Units.Find(u => u.Start == next.End) : next;

    // A telling noun that the fact has not, and none of its questions for a thing either.
    private bool IsUnsaid(Question question, Unit noun, Fact fact) =>
        _acceptance.Tells(noun) && !noun.Entities.Any() && index.Sorts.Longest(question.Tokens, noun.Start).Length == 0 && !index.Tells(fact, noun)
        && !index.Askables.Where(a => a.Entry?.Fact.Sentence == fact.Sentence && a.Ask!.Kind is not (QuestionKind.Yes or QuestionKind.No))
            .SelectMany(a => a.Variants)
            .Any(v => v.Units.Any(u => u.Has(noun)));
}
