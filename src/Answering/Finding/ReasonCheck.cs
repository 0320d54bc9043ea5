using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether the reason that is told, or the way, is that of what is asked.</summary>
internal sealed class ReasonCheck(PackIndex index)
{
    private readonly Assertion _assertion = new(index);
    private readonly PhraseTable _order = new(index.Pack.Vocabulary.Order);

    /// <summary>That the article does not say why, or how; null where what is told may be just that.</summary>
    public NotKnown? Refusal(Question question, Candidate top, Leaning leaning)
    {
        // "Why did X praise Y?", where X blamed Y.
        if (question.Intent is Intent.Why or Intent.How or Intent.HowMany && _assertion.Contrary(question, top.Fact!.Statement) is { } contrary)
        {
            return new NotKnown(index.Pack.Phrases["not_known"], top.Fact, [$"what is told is the contrary of “{contrary.Text}”"]);
        }

        // "Why did X go so early?", where it is only said why X is spoken of.
        if (question.Intent == Intent.Why && leaning == Leaning.None && top.Askable.Ask!.Kind == QuestionKind.Why
            && question.Units.Exists(u => u.Entities.Any() && Orientation.IsPredicate(u) && !top.Askable.Variants.Any(v => v.Units.Any(w => w.Has(u)))))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], top.Near, ["the reason listed is for something else"]);
        }

        // "What brought the siege to an end?" is not what it was about.
        if (question.Intent == Intent.Why && question.Units.Find(u => IsEnding(question, u)) is { } ended && !index.Tells(top.Fact!, ended)
            && !top.Askable.Variants.Any(v => v.Units.Any(w => w.Terms.Any(ended.Terms.Contains))))
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], top.Near, [$"what is told is not why it “{ended.Text}”"]);
        }

        // "Why did they not go?" is not why they were to go.
        if (question.Intent == Intent.Why && top is { Fact.Negated: false, Variant.Polarity: { Denied: false, Against: false } }
            && Undone(question) is { } undone && (index.Tells(top.Fact!, undone) || question.Tokens[^1].Text == "why")
            && index.Polarity.Of(Tokeniser.Read(top.Fact!.Statement)) is { Denied: false, Against: false })
        {
            return new NotKnown(index.Pack.Phrases["not_known_kind_why"], top.Near, ["the reason listed is for the contrary"]);
        }

        return null;
    }

    // "To what end" and "in the end" end nothing.
    private bool IsEnding(Question question, Unit unit) =>
        unit.End > unit.Start
            && !(unit.Start > 0 && (question.Tokens[unit.Start - 1].Text is "what" || (unit.Start > 1 && question.Tokens[unit.Start - 2].Text is "in" or "at")))
            && !unit.Entities.Any() && _order.Longest(question.Tokens, unit.Start).Values.Contains("ending");

    // What was not done: the first deed behind "why" and "not".
    private Unit? Undone(Question question)
    {
        // "They did not go. Why?"
        var why = question.Tokens[^1].Text == "why" ? 0 : AskedFor.Place(question.Tokens, "why");
        var not = Enumerable.Range(why + 1, question.Tokens.Count - why - 1)
            .FirstOrDefault(i => question.Tokens[i].Text == "not" || index.Polarity.IsContracted(question.Tokens[i]));
        return why < 0 || not == 0 ? null : question.Units.Find(u => u.Start > not && !u.Entities.Any());
    }
}
