using HistoryBot.Answering.Reading.Dates;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>hostile.yaml as messages of the greatest length that is read.</summary>
internal static class HostileCorpus
{
    private const string Ending = " 1973";

    private static readonly HostilePieces Pieces =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<HostilePieces>(Corpus.Text("hostile.yaml"));

    /// <summary>A person far from now and in the middle of a conversation, so that everything has something to be counted from.</summary>
    public static readonly DateContext Context = new(Corpus.Today, true, Expected.Span("1973-02-10"), Corpus.EventNames);

    /// <summary>Each piece repeated, the same with a date behind it, and what stands for itself.</summary>
    public static readonly IReadOnlyList<(string Name, string Text)> All =
    [
        .. Pieces.Repeated.Select(r => (r, Fill(r, Answerer.LongestMessage))),
        .. Pieces.Repeated.Select(r => (r + "… 1973", Fill(r, Answerer.LongestMessage - Ending.Length) + Ending)),
        .. Pieces.Whole.Select(w => (w, w)),
    ];

    private static string Fill(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}

/// <summary>The shape of hostile.yaml.</summary>
public sealed class HostilePieces
{
    public List<string> Repeated { get; init; } = [];

    public List<string> Whole { get; init; } = [];
}
