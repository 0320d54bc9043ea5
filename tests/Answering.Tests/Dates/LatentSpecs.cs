using HistoryBot.Answering.Reading.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>What may be a date and may be none.</summary>
public sealed class LatentSpecs
{
    private static readonly List<Group> Groups = Corpus.Groups("latent.yaml");

    public static TheoryData<int, string> Doubtful() => Cases(g => g.Means.Length > 0);

    public static TheoryData<int, string> None() => Cases(g => g.Means.Length == 0);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void A_doubtful_expression_is_left_alone_or_read_less_than_surely_and_told(int group, string text)
    {
        var expected = Groups[group];
        var readings = Corpus.Read(text, Corpus.Context(expected));

        Assert.True(
            readings is [] || (readings is [{ Confidence: < ReadingConfidence.Sure, Obvious: false } one] && expected.Or.Prepend(expected.Means).Any(m => Expected.Parse(m).IsReadBy(one))),
            $"{expected.Means}: {text} -> {Told.Of(readings)}");
    }

    [Theory]
    [MemberData(nameof(None))]
    public void What_a_person_would_not_take_for_a_date_is_left_alone(int group, string text)
    {
        var readings = Corpus.Read(text, Corpus.Context(Groups[group]));

        Assert.True(readings.Count == 0, $"{text} -> {Told.Of(readings)}");
    }

    private static TheoryData<int, string> Cases(Func<Group, bool> which) => [.. Groups.SelectMany((g, i) => g.Say.Where(_ => which(g)).Select(s => (i, s)))];
}
