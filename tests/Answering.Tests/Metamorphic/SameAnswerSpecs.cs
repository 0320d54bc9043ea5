using HistoryBot.Answering.Tests.Corpus;
using Xunit;

namespace HistoryBot.Answering.Tests.Metamorphic;

/// <summary>
/// What means nothing changes nothing: each question of the open corpora that is answered right is asked again in other ways, each way with its
/// share of the questions. The recorded numbers may only be changed for the better.
/// </summary>
public sealed class SameAnswerSpecs
{
    /// <summary>Each way is tried on one question of so many; neighbouring ways on different ones.</summary>
    private const int Every = 10;

    /// <summary>How many replies change, by what was done to the message; 0 where it is not named.</summary>
    private static readonly Dictionary<string, int> Recorded = new()
    {
        ["“ please” after"] = 1, ["“, thanks” after"] = 1, ["a dot at the end"] = 1, ["capitals"] = 1, ["small letters"] = 1, ["no mark at the end"] = 1, ["no commas"] = 1,
    };

    public static TheoryData<string> Names => [.. Changes.All.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reply_stays_the_same(string name)
    {
        var at = Changes.All.Index().First(change => change.Item.Name == name);
        var changed = Corpora.RightAtOnce(Every, at.Index).AsParallel().AsOrdered().Select(turn => Difference.Of(turn, at.Item.Of)).Where(d => !d.IsNone).ToList();

        Assert.True(changed.Count <= Recorded.GetValueOrDefault(name), $"{name}: {changed.Count} changed\n" + string.Join('\n', changed));
    }

    [Fact]
    public void Hundreds_of_questions_are_tried() => Assert.True(Corpora.RightAtOnce().Count() > 600);
}
