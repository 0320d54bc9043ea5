using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class PositiveSpecs
{
    private static readonly List<Group> Groups = Corpus.Groups("positive.yaml");

    public static TheoryData<int, string> Cases() => [.. Groups.SelectMany((g, i) => g.Say.Select(s => (i, s)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_phrasing_is_read_as_what_its_group_means(int group, string text)
    {
        var expected = Expected.Parse(Groups[group].Means);
        var readings = Corpus.Read(text, Corpus.Context(Groups[group]));

        Assert.True(
            readings is [var one] && expected.IsReadBy(one) && (Groups[group].Obvious is not { } obvious || one.Obvious == obvious),
            $"{Groups[group].Means} obvious {Groups[group].Obvious}: {text} -> {Told.Of(readings)}");
    }

    [Fact]
    public void There_are_at_least_four_hundred_phrasings() => Assert.True(Cases().Count >= 400);
}
