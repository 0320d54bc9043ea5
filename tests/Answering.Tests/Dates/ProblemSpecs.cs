using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class ProblemSpecs
{
    private static readonly List<Group> Groups = Corpus.Groups("problems.yaml");

    public static TheoryData<int, string> Cases() => [.. Groups.SelectMany((g, i) => g.Say.Select(s => (i, s)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_impossible_date_says_why_and_what_is_near(int group, string text)
    {
        var readings = Corpus.Read(text, Corpus.Context(Groups[group]));

        Assert.True(
            readings is [{ Spans: [], Edtf: "", Obvious: false, Recurring: null, Problem: { } why }]
            && why.Contains(Groups[group].Problem, StringComparison.Ordinal)
            && readings[0].Alternatives.Select(a => a.Text).SequenceEqual(Groups[group].Offers),
            $"{Groups[group].Problem}: {text} -> {Told.Of(readings)}");
    }
}
