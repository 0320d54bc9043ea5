using HistoryBot.Answering.Evaluating;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>
/// Questions of people who had not seen the code, with what a right reply holds. The weights were fitted on the "fitted" files; of the
/// "held", "more" and "sample" ones failures were read; the "fresh" ones were only ever counted. The recorded numbers may only be changed for
/// the better.
/// </summary>
public sealed class CorpusSpecs
{
    /// <summary>Least right and most wrong replies.</summary>
    public static TheoryData<string, int, int> Recorded { get; } = new()
    {
        { "readers-sample", 37, 6 },
        { "dates-sample", 45, 0 },
        { "hard-sample", 36, 2 },
        { "dialogues-sample", 47, 3 },
        { "reach", 36, 1 },
        { "readers-fitted", 128, 7 },
        { "dates-fitted", 91, 3 },
        { "hard-fitted", 81, 6 },
        { "dialogues-fitted", 60, 9 },
        { "readers-held", 106, 6 },
        { "dates-held", 69, 3 },
        { "hard-held", 76, 2 },
        { "dialogues-held", 67, 5 },
        { "readers-more", 67, 2 },
        { "dates-more", 36, 1 },
        { "hard-more", 41, 3 },
        { "dialogues-more", 41, 2 },
        { "readers-fresh", 60, 5 },
        { "dates-fresh", 31, 5 },
        { "hard-fresh", 39, 5 },
        { "dialogues-fresh", 30, 4 },
        { "order", 145, 2 },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public void As_many_questions_as_recorded_are_answered_right_and_no_more_wrong(string file, int right, int wrong)
    {
        var tally = Tally.Of(Corpora.Of(file));

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {tally}");
        Assert.True(tally.Right >= right, $"{tally.Right} right, recorded {right}");
        Assert.True(tally.Wrong <= wrong, $"{tally.Wrong} wrong, recorded {wrong}");
    }

    [Fact]
    public void Every_file_has_recorded_numbers() => Assert.Empty(Corpora.Names.Except(Recorded.Select(row => row.Data.Item1)));

    [Fact]
    public void Every_conversation_has_a_name_of_its_own_in_its_file() => Assert.Empty(Corpora.Names.SelectMany(
        file => Corpora.Read(file).GroupBy(c => c.Id).Where(same => same.Count() > 1).Select(same => $"{file} {same.Key}")));
}
