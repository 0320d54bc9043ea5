namespace HistoryBot.Knowledge.Proving;

/// <summary>
/// Proves a pack by its article: every source sentence stands there word for word, every sentence is the source of a fact, and every
/// name, number and date of a statement, and the fact's own date, comes from the fact's sources.
/// </summary>
public static class Verifier
{
    /// <summary>All faults at once.</summary>
    /// <param name="pack">A pack without problems.</param>
    /// <param name="article">Plain text, as for <see cref="ArticleText.Parse"/>.</param>
    public static Verification Verify(KnowledgePack pack, string article)
    {
        var text = ArticleText.Parse(article, pack.Header.Sections);
        var evidence = new Evidence(pack, text);
        var covered = pack.Facts.SelectMany(fact => fact.Source).ToHashSet(StringComparer.Ordinal);
        return new Verification(
            [
                .. SentenceCheck.Faults(pack, text, evidence),
                .. CoverageCheck.Faults(text, covered),
                .. StatementCheck.Faults(pack, evidence),
                .. WhenCheck.Faults(pack, evidence),
                .. SectionCheck.Faults(pack.Header, text),
            ],
            text.Sentences.Count,
            text.Sentences.Count(sentence => covered.Contains(sentence.Id)),
            pack.Facts.Count);
    }
}
