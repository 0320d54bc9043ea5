using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Proving.Marks;

namespace HistoryBot.Knowledge.Proving;

/// <summary>
/// <see cref="Rules.NameProven"/>, <see cref="Rules.NumberProven"/>, <see cref="Rules.DateProven"/>, and <see cref="Rules.ParaphraseWhole"/>.
/// </summary>
internal static class StatementCheck
{
    public static IEnumerable<VerificationFault> Faults(KnowledgePack pack, Evidence evidence)
    {
        var names = new NameBook(pack.Entities);
        return pack.Facts.SelectMany(fact => Faults(new Claim(fact.Id, "statement", fact.Statement, fact.Source, [fact.Id]), evidence.Of(fact), names))
            .Concat(pack.Paraphrases.SelectMany(paraphrase => Faults(pack, paraphrase.Key, paraphrase.Value, evidence, names)));
    }

    private static IEnumerable<VerificationFault> Faults(KnowledgePack pack, string id, string paraphrase, Evidence evidence, NameBook names) =>
    [
        .. Faults(new Claim(id, "paraphrase", paraphrase, [id], FactsOf(pack, id)), evidence.OfSentence(id), names),
        .. evidence.At(id) is { } sentence ? Missing(pack, id, paraphrase, ArticleSentence.Normalise(sentence.Text)) : [],
    ];

    private static IEnumerable<VerificationFault> Faults(Claim claim, string sources, NameBook names)
    {
        var text = ArticleSentence.Normalise(claim.Text);
        return
        [
            .. names.Unproven(text, sources).Select(name => Fault(claim, Rules.NameProven, "name", name)),
            .. Numbers.Unproven(text, sources).Select(number => Fault(claim, Rules.NumberProven, "number", number)),
            .. CalendarDates.Unproven(text, sources).Select(date => Fault(claim, Rules.DateProven, "date", date)),
        ];
    }

    // What the sentence has and the paraphrase has not.
    private static IEnumerable<VerificationFault> Missing(KnowledgePack pack, string id, string paraphrase, string sentence)
    {
        var text = ArticleSentence.Normalise(paraphrase);
        return Numbers.Unproven(sentence, text).Concat(CalendarDates.Unproven(sentence, text)).Distinct(StringComparer.Ordinal).Select(mark => new VerificationFault(
            Rules.ParaphraseWhole, id, FactsOf(pack, id), $"the sentence has “{mark}”, its paraphrase has not", "tell it in paraphrases.yaml too"));
    }

    private static IReadOnlyList<string> FactsOf(KnowledgePack pack, string sentence) => [.. pack.Facts.Where(f => f.Source[0] == sentence).Select(f => f.Id)];

    private static VerificationFault Fault(Claim claim, string rule, string what, string mark) => new(
        rule,
        claim.Subject,
        claim.Facts,
        $"the {what} “{mark}” of the {claim.Part} is not in {string.Join(", ", claim.Sources)}",
        $"cite the sentence that has it too, or take it out of the {claim.Part}");

    private sealed record Claim(string Subject, string Part, string Text, IReadOnlyList<string> Sources, IReadOnlyList<string> Facts);
}
