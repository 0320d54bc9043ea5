using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Proving;

/// <summary><see cref="Rules.SentenceCovered"/>.</summary>
internal static class CoverageCheck
{
    public static IEnumerable<VerificationFault> Faults(ArticleText article, HashSet<string> covered) =>
        article.Sentences.Where(sentence => !covered.Contains(sentence.Id)).Select(sentence => new VerificationFault(
            Rules.SentenceCovered, sentence.Id, [], $"no fact tells “{sentence.Text}”", $"add a fact with source: [{sentence.Id}]"));
}
