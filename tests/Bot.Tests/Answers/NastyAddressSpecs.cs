using HistoryBot.Answering;
using HistoryBot.Bot.Turns;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;
using NodaTime;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>Articles whose addresses, headings and sentences are hard to write in Markdown.</summary>
public sealed class NastyAddressSpecs
{
    public static TheoryData<string, string, string> Articles { get; } = new()
    {
        { "https://ar.example/wiki/العراق_وباكستان", "العلاقات", "في عام" },
        { "https://en.example/wiki/Relations (history) [draft]", "War in X (2013–2017)", "It was (so) said [sic]" },
        { "https://en.example/a b/\"quoted\"", "The \"great\" \\ war", "\"Foreign Ministry, Baghdad\"" },
        { "https://en.example/wiki/It's_100%25_{true}", "100% | <b>", "A, b - c & d: e" },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_source_can_be_read_as_one(string address, string heading, string words)
    {
        var answer = Ask(address, heading, words);

        var markdown = CitedMarkdown.Read(ReplyText.Markdown(answer));

        Assert.Equal(answer.Citations.Select(c => (c.Position, c.Url)), markdown.Definitions.Select(d => (d.Number, d.Url)));
        Assert.Empty(markdown.Rest);
        Assert.True(markdown.IsSetOff);
        Assert.All(markdown.Definitions, d => Assert.DoesNotContain(d.Url, c => !char.IsAscii(c) || char.IsWhiteSpace(c) || "()[]<>\"'\\".Contains(c, StringComparison.Ordinal)));
        Assert.All(markdown.Definitions, d => Assert.Equal(Folded(d.Url), Folded(new Uri(d.Url, UriKind.Absolute).AbsoluteUri)));
        Assert.Equal(answer.Citations.Count, answer.Citations.Select(c => c.Url).Distinct().Count());
        Assert.All(markdown.Definitions, d => Assert.Contains(heading, d.Title.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    // Text fragments need %2D; .NET alone reads it as a plain hyphen.
    private static string Folded(string url) => url.Replace("%2D", "-", StringComparison.Ordinal);

    // The shipped pack as if its article stood there.
    private static Answer Ask(string address, string heading, string words)
    {
        var pack = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Pack!;
        var header = pack.Header with { Address = address, Sections = [.. pack.Header.Sections.Select(s => s with { Title = heading, Anchor = heading })] };
        var sources = pack.Sources.Select((s, i) => s with { First = $"{words} {i}", Last = words }).ToList();
        var moved = new KnowledgePack(
            header, sources, pack.Entities, pack.Facts, pack.Conflicts, pack.Ambiguities, pack.Silences, pack.Concepts, pack.Vocabulary, pack.Phrases);
        return new Answerer(moved).Answer(new Message("What happened in the 2000s?", "en-GB", new LocalDate(2026, 11, 23)), ConversationMemory.Empty).Answer;
    }
}
