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
        { "readers-sample", 36, 5 },
        { "dates-sample", 42, 2 },
        { "hard-sample", 35, 4 },
        { "dialogues-sample", 42, 6 },
        { "reach", 29, 1 },
        { "readers-fitted", 116, 8 },
        { "dates-fitted", 88, 3 },
        { "hard-fitted", 75, 10 },
        { "dialogues-fitted", 58, 11 },
        { "readers-held", 97, 7 },
        { "dates-held", 66, 5 },
        { "hard-held", 67, 8 },
        { "dialogues-held", 62, 9 },
        { "readers-more", 65, 3 },
        { "dates-more", 36, 1 },
        { "hard-more", 34, 7 },
        { "dialogues-more", 41, 1 },
        { "readers-fresh", 53, 4 },
        { "dates-fresh", 30, 5 },
        { "hard-fresh", 34, 7 },
        { "dialogues-fresh", 30, 8 },
        { "order", 143, 4 },
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
