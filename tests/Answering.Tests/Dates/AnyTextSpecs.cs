using FsCheck;
using FsCheck.Fluent;
using HistoryBot.Answering.Reading.Dates;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Properties of the reading of any text: it never throws, and readings stand in order inside the text.</summary>
public sealed class AnyTextSpecs
{
    // Texts for each property; DATE_FUZZ_RUNS asks for more. DATE_FUZZ_SEED, 0 or more, names a slice that is the same on every machine;
    // without it the texts are new in every run, and a failure prints the seed to replay. Seeds 1 to 10 with 50,000 runs each found nothing.
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("DATE_FUZZ_RUNS"), out var runs) ? runs : 4_000;

    private static readonly Config Slice = ulong.TryParse(Environment.GetEnvironmentVariable("DATE_FUZZ_SEED"), out var seed)
        ? Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(seed), null))
        : Config.QuickThrowOnFailure;

    private static readonly DateContext Context = new(Corpus.Today, false, Expected.Span("1973-02-10"), Corpus.EventNames);

    private static readonly string[] Phrases = [.. Corpus.Groups("positive.yaml").Concat(Corpus.Groups("independent.yaml")).SelectMany(g => g.Say), .. Corpus.Lines("negative.txt")];

    private static readonly string[] Words = [.. Phrases.SelectMany(p => p.Split(' ')).Distinct(), "'", "-", "/", ".", ",", "bc", "9999", "0", "99", "31", "half", "quarter", "to", "war", "raid"];

    [Fact]
    public void Any_characters() => Check(ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));

    [Fact]
    public void Words_of_time_in_any_order() => Check(Gen.Elements(Words).ListOf().Select(ws => string.Join(' ', ws)));

    [Fact]
    public void Words_of_time_without_spaces() => Check(Gen.Elements(Words).ListOf().Select(ws => string.Concat(ws)));

    [Fact]
    public void Phrases_with_a_character_changed() => Check(
        from phrase in Gen.Elements(Phrases.Where(p => p.Length > 0).ToArray())
        from at in Gen.Choose(0, phrase.Length - 1)
        from replacement in Gen.Elements("", " ", "'", "-", "/", "0", "9", "s", "e", ".", ",", "th", "\u00e9", "\ud83d")
        select phrase[..at] + replacement + phrase[(at + 1)..]);

    [Fact]
    public void Two_phrases_in_a_row() => Check(
        from one in Gen.Elements(Phrases)
        from between in Gen.Elements(" ", " and ", " or ", " to ", ", ", " before ", " after ", " until ", "-", " of ")
        from other in Gen.Elements(Phrases)
        select one + between + other);

    private static void Check(Gen<string> texts) =>
        Prop.ForAll(texts.ToArbitrary(), text => Readings.AssertWellFormed(text, Context)).Check(Slice.WithMaxTest(Runs));
}
