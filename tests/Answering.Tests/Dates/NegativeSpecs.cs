using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

public sealed class NegativeSpecs
{
    public static TheoryData<string> Cases() => [.. Corpus.Lines("negative.txt").Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_no_date_is_not_read(string text)
    {
        var readings = Corpus.Read(text);

        Assert.True(readings.Count == 0, $"{text} -> {Told.Of(readings)}");
    }

    [Fact]
    public void There_are_at_least_a_hundred_and_fifty_lines() => Assert.True(Cases().Count >= 150);
}
