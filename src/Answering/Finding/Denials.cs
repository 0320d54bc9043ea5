using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>A question that is listed to be denied is false by what the fact does not tell: without that, another question is not denied by it.</summary>
internal static class Denials
{
    /// <summary>True where the question has some of what makes the listed one false; true for what is not listed to be denied.</summary>
    public static bool Fits(Question question, Askable askable, Variant variant)
    {
        if (askable.Ask?.Kind != QuestionKind.No || askable.Entry!.Fact.Negated)
        {
            return true;
        }

        var strange = variant.Units.Where(u => u.Terms.Any(t => t[0] is '@' or '#') && !u.Terms.Any(askable.Entry.Told.Contains) && !u.Parts.Any(p => p.Any(askable.Entry.Told.Contains))).ToList();
        return strange.Count == 0 || strange.Exists(s => question.Units.Exists(u => u.Terms.Any(s.Terms.Contains) || u.Parts.Any(p => p.Any(s.Terms.Contains))));
    }
}
