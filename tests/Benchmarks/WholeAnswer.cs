using BenchmarkDotNet.Attributes;
using HistoryBot.Answering;

namespace HistoryBot.Benchmarks;

/// <summary>Reading, finding and writing one answer from the shipped pack.</summary>
public class WholeAnswer
{
    private readonly Answerer answerer = new(Texts.Pack());
    private string[] texts = [];

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => Texts.Kinds;

    [GlobalSetup]
    public void Choose() => texts = Texts.Of(Kind);

    [Benchmark(OperationsPerInvoke = 4)]
    public int Answer() => texts.Sum(t => answerer.Answer(new Message(t, "en-GB", Texts.Today), ConversationMemory.Empty).Answer.Sentences.Count);
}
