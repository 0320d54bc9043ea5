using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using HistoryBot.Answering;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;

namespace HistoryBot.Benchmarks;

/// <summary>The hostile message of the greatest length that costs most to read, of all in the corpus; the budget is 50 ms.</summary>
public class WorstInput
{
    private readonly Answerer answerer = new(Texts.Pack());
    private string dates = "", answer = "";

    [GlobalSetup]
    public void FindWorst()
    {
        dates = Worst("dates", text => Read(TextNormaliser.Normalise(text)));
        answer = Worst("answer", text => Reply(text));
    }

    [Benchmark]
    public int Dates() => Read(dates);

    [Benchmark]
    public int Answer() => Reply(answer);

    private static string Worst(string name, Func<string, int> cost)
    {
        var ranked = Texts.Hostile().OrderByDescending(text => Best(cost, text)).ToList();
        Console.WriteLine($"// worst for {name}: {string.Join(" | ", ranked.Take(3).Select(t => t[..40]))}");
        return ranked[0];
    }

    // The best of a few, so that what else the machine does counts little.
    private static TimeSpan Best(Func<string, int> cost, string text) => Enumerable.Range(0, 5).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        cost(text);
        return Stopwatch.GetElapsedTime(start);
    });

    private static int Read(string text) => DateReader.Read(text, Texts.Context).Count;

    private int Reply(string text) => answerer.Answer(new Message(text, "en-GB", Texts.Today), ConversationMemory.Empty).Answer.Sentences.Count;
}
