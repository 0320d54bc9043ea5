using BenchmarkDotNet.Attributes;
using HistoryBot.Answering.Reading.Dates;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace HistoryBot.Benchmarks;

/// <summary>Reading the dates of one ordinary question, beside Recognizers alone on the same text.</summary>
public class DateReading
{
    private static readonly DateTimeModel Recognizers = new DateTimeRecognizer(Culture.EnglishOthers).GetDateTimeModel();

    private readonly DateTime now = Texts.Today.ToDateTimeUnspecified();
    private string[] texts = [];

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => Texts.Kinds;

    [GlobalSetup]
    public void Choose() => texts = Texts.Of(Kind);

    [Benchmark(OperationsPerInvoke = 4)]
    public int Ours() => texts.Sum(t => DateReader.Read(t, Texts.Context).Count);

    [Benchmark(OperationsPerInvoke = 4, Baseline = true)]
    public int RecognizersAlone() => texts.Sum(t => Recognizers.Parse(t, now).Count);
}
