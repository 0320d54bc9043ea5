using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>Order that the article tells in words, without dates.</summary>
internal sealed class WordedOrder(PackIndex index, OrderWords words, CountryCheck countries)
{
    /// <summary>"What was first, the thaw or the withdrawal?", where a fact says that the one followed the other; null for none.</summary>
    public Found? Find(Question question) =>
        question.Units.FindAll(u => index.Weight(u) > index.Weights.BroadName && u.Terms.Any(t => t[0] is '@' or '#')
            && !words.IsRank(question.Tokens, u.Start)) is { Count: > 1 } telling
        && question.Units.TrueForAll(u => telling.Contains(u) || words.IsRank(question.Tokens, u.Start)
            || (u.Known && index.Weight(u) <= index.Weights.PlainWord))
        && (question.FollowUps.Count == 0
            || (telling.Exists(u => u.Entities.Any())
                && !question.Tokens.Take(telling[0].Start).Any(t => t.Text is "it" or "that" or "this" or "they" or "he" or "she")))
        && index.Own.Where(f =>
            telling.TrueForAll(u => index.Tells(f, u) || (u.Parts.Count > 0 && u.Parts.All(p => p.Any(index.EntryById[f.Id].Told.Contains))))
                && words.Connectors(Tokeniser.Read(f.Statement)).Any()).OrderByDescending(f => f.Main).FirstOrDefault() is { } fact
        && telling.DistinctBy(u => u.Terms[0]).Count() == telling.Count && countries.Clash(question, fact) is null
            ? new Found(null, [fact], [], null, [$"fact {fact.Id} puts the one after the other in words"]) { InOrder = true }
            : null;
}
