using System.Text.Json.Nodes;
using HistoryBot.Answering.Tests.Packs;
using NodaTime.Text;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>
/// Questions of people who had not seen the code, with what a right reply holds. The weights were fitted on the "fitted" files; of the
/// "held" and "more" ones failures were read; the "fresh" ones were only ever counted. The recorded numbers may only be changed for the better.
/// </summary>
public sealed class CorpusSpecs
{
    [Theory]
    [InlineData("readers-fitted", 116, 8)]
    [InlineData("dates-fitted", 88, 3)]
    [InlineData("hard-fitted", 75, 10)]
    [InlineData("dialogues-fitted", 58, 11)]
    [InlineData("readers-held", 97, 7)]
    [InlineData("dates-held", 66, 5)]
    [InlineData("hard-held", 67, 8)]
    [InlineData("dialogues-held", 62, 9)]
    [InlineData("readers-more", 65, 3)]
    [InlineData("dates-more", 36, 1)]
    [InlineData("hard-more", 34, 7)]
    [InlineData("dialogues-more", 41, 1)]
    [InlineData("readers-fresh", 53, 4)]
    [InlineData("dates-fresh", 30, 5)]
    [InlineData("hard-fresh", 34, 7)]
    [InlineData("dialogues-fresh", 30, 8)]
    [InlineData("order", 143, 4)]
    public void As_many_questions_as_recorded_are_answered_right_and_no_more_wrong(string file, int right, int wrong)
    {
        var verdicts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", file + ".jsonl")).SelectMany(Ask).ToList();

        var (rightNow, wrongNow) = (verdicts.Count(v => v == Verdict.Right), verdicts.Count(v => v == Verdict.Wrong));
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {rightNow} right, {wrongNow} wrong, {verdicts.Count - rightNow - wrongNow} missed of {verdicts.Count}");
        Assert.True(rightNow >= right, $"{rightNow} right, recorded {right}");
        Assert.True(wrongNow <= wrong, $"{wrongNow} wrong, recorded {wrong}");
    }

    private static IEnumerable<Verdict> Ask(string line)
    {
        var conversation = JsonNode.Parse(line)!;
        var memory = ConversationMemory.Empty;
        var now = LocalDatePattern.Iso.Parse(((string?)conversation["now"] ?? "2026-11-23")[..10]).Value;
        foreach (var turn in conversation["turns"]!.AsArray())
        {
            var message = new Message((string)turn!["text"]!, (string?)conversation["locale"] ?? "en-US", now);
            (var answer, memory) = LoadedPack.Shipped.Answerer.Answer(message, memory);
            yield return Judge.Of(turn["expect"]!, answer);
        }
    }
}
