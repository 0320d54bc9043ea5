using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Wordings of people who knew only the convention.</summary>
public sealed class IndependentSpecs
{
    private static readonly List<Group> Groups = Corpus.Groups("independent.yaml");

    public static TheoryData<int, string> Cases() => [.. Groups.SelectMany((g, i) => g.Say.Select(s => (i, s)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wording_is_read_as_its_author_meant_it(int group, string text)
    {
        var expected = Groups[group];
        var readings = Corpus.Read(text, Corpus.Context(expected));

        Assert.True(
            readings is [var one] && expected.Or.Prepend(expected.Means).Any(m => Expected.Parse(m).IsReadBy(one)),
            $"{expected.Means}: {text} -> {Told.Of(readings)}");
    }

    [Fact]
    public void There_are_at_least_seven_hundred_wordings() => Assert.True(Cases().Count >= 700);
}
