using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Answering.Text;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Messages made to cost time or to break the reader. What they cost is counted in work, which is the same on every machine.</summary>
public sealed class HostileSpecs
{
    /// <summary>Bytes allocated for each character of a message; every attempt to match a rule allocates.</summary>
    private const int MostBytesEach = 7_000;

    /// <summary>Bytes that Recognizers allocates for what it is handed, at most; a generous bound, for the library's own caches fill too.</summary>
    private const int MostForRecognizers = 32_000_000;

    public static TheoryData<string, string> Cases() => [.. HostileCorpus.All.Select(m => (m.Name, m.Text))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_finishes_with_readings_in_order(string name, string text)
    {
        _ = name;
        Readings.AssertWellFormed(text, HostileCorpus.Context);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_message_is_replied_to(string name, string text)
    {
        _ = name;
        Assert.NotEmpty(LoadedPack.Shipped.Ask(text).Sentences);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_message_is_cut_into_no_more_pieces_than_it_has_characters(string name, string text)
    {
        var normalised = TextNormaliser.Normalise(text);

        Assert.True(DateReader.Items(normalised, HostileCorpus.Context).Count <= normalised.Length, name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_work_for_a_character_is_bounded(string name, string text)
    {
        var normalised = TextNormaliser.Normalise(text);
        var trace = DateReader.Trace(normalised, HostileCorpus.Context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = DateReader.Read(normalised, HostileCorpus.Context);
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;

        var allowed = (MostBytesEach * (normalised.Length + 1L)) + (trace.HandedOver.Count > 0 ? MostForRecognizers : 0);
        Assert.True(spent <= allowed, FormattableString.Invariant($"{name}: {spent:N0} bytes of {allowed:N0}"));
    }
}
