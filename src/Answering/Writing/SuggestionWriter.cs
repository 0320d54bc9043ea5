using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Writing;

/// <summary>Chooses questions to put next: listed questions of neighbouring facts, which stand alone and can be answered.</summary>
internal sealed class SuggestionWriter(PackIndex index)
{
    private const int AtMost = 3;

    /// <summary>Up to three, none that was just asked; other readings of the date asked come first.</summary>
    public IReadOnlyList<string> For(Finding.Finding finding, Question question) =>
        [.. OtherReadings(question).Concat(Candidates(finding, question)).Where(s => !SameWords(s, question.Text)).Distinct(StringComparer.Ordinal)
            .Take(AtMost)];

    // What else a date can mean, in words that mean just that.
    private static IEnumerable<string> OtherReadings(Question question) =>
        question.Dates.SelectMany(d => d.Alternatives).Select(a => a.Text).Take(AtMost - 1);

    private static bool SameWords(string a, string b) => Tokeniser.Read(a).Select(t => t.Text).SequenceEqual(Tokeniser.Tokens(b).Select(t => t.Text));

    private List<string> Candidates(Finding.Finding finding, Question question) => finding switch
    {
        Found found => Around(found.Facts),
        Several several => Around([.. several.Parts.SelectMany(p => p.Facts)]),
        SourceAsked asked => Around(asked.Facts),
        Nearest nearest => Own([nearest.Before, nearest.After]),
        NearestDay nearest => Own([nearest.Before, nearest.After]),
        NotKnown { Closest: { } closest } => Own([closest]),
        Ambiguous ambiguous => [.. ambiguous.Means.Select(e => e.Name).Take(AtMost)],
        _ when question.Units.Count == 0 => Own([.. index.Own.Where(f => f.Main).Where((_, i) => i % 9 == 1).Take(AtMost)]),
        _ => [],
    };

    private List<string> Around(IReadOnlyList<Fact> told)
    {
        var ids = told.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var at = index.EntryById[told[^1].Id].Order;
        return Own(index.Facts.Where(e => e.Fact.Tells.Count == 0 && !ids.Contains(e.Fact.Id))
            .OrderBy(e => e.Fact.PartOf is null || e.Fact.PartOf != told[0].PartOf).ThenBy(e => Math.Abs(e.Order - at)).Select(e => e.Fact));
    }

    private static List<string> Own(IEnumerable<Fact?> facts) =>
        [.. facts.OfType<Fact>().Select(f => f.Asks[0].Questions[0]).Distinct(StringComparer.Ordinal).Take(AtMost + 1)];
}
