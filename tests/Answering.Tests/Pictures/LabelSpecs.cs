using System.Text.RegularExpressions;
using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Knowledge;
using Xunit;

namespace HistoryBot.Answering.Tests.Pictures;

/// <summary>The few words beside a date: the statement's own, so that a picture claims nothing that is not proved.</summary>
public sealed partial class LabelSpecs
{
    private const int Longest = 46;
    private const int Stem = 4;

    private static readonly string[] Joints = ["and", "the", "of", "in", "to", "a", "an", "by", "for", "on", "with", "against", "after", "at", "not", "its", "as", "from", "be"];

    [Fact]
    public void Every_dated_fact_has_a_short_label() =>
        Assert.Empty(LoadedPack.Shipped.Pack.Facts.Where(f => f.When is not null && f.Tells.Count == 0 && f.Label is not { Length: <= Longest }).Select(f => f.Id));

    [Fact]
    public void A_label_has_only_words_of_its_statement() => Assert.Empty(
        from fact in LoadedPack.Shipped.Pack.Facts
        where fact.Label is not null
        let told = Words(fact.Statement)
        from word in Words(fact.Label!)
        where !Joints.Contains(word) && !told.Any(t => t[..Math.Min(Stem, t.Length)] == word[..Math.Min(Stem, word.Length)])
        select $"{fact.Id}: {word}");

    [Fact]
    public void Without_a_label_the_statement_is_cut_between_two_words()
    {
        var fact = LoadedPack.Invented.Pack.Facts.MaxBy(f => f.Statement.Length)!;

        var label = TimelineLabel.Of(fact);

        Assert.EndsWith("…", label, StringComparison.Ordinal);
        Assert.StartsWith(label[..^1], fact.Statement, StringComparison.Ordinal);
        Assert.False(char.IsLetterOrDigit(fact.Statement[label.Length - 1]));
    }

    private static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex("[a-z0-9]{2,}")]
    private static partial Regex Word();
}
