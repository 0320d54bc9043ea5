using System.Text.Json.Nodes;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Tests.Packs;
using HistoryBot.Answering.Text;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>What people type and what they mean by it, and words that are not to be taken for others.</summary>
public sealed class SpellingSpecs
{
    private static readonly Lazy<MessageReader> Reader = new(() => new MessageReader(new PackIndex(LoadedPack.Shipped.Pack, Weights.Fitted)));

    /// <summary>Bytes allocated for a message of the greatest length; every word that a slip is compared with allocates.</summary>
    private const int MostBytes = 600_000;

    public static TheoryData<string> Slips => [.. Lines("spelling").Select(l => (string)l["slip"]!).Distinct()];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_read_as_the_words_that_were_meant(string slip)
    {
        var misread = Lines("spelling").Where(l => (string)l["slip"]! == slip).Select(Misread).OfType<string>().ToList();

        Assert.True(misread.Count == 0, string.Join('\n', misread));
    }

    [Fact]
    public void A_word_or_name_that_is_another_one_stays()
    {
        var changed = Lines("spelling-kept")
            .Select(l => (Kept: (string)l["kept"]!, Read: Words(Read((string)l["typed"]!))))
            .Where(l => !l.Read.Contains(Words(Tokeniser.Tokens(l.Kept)), StringComparison.Ordinal))
            .Select(l => $"{l.Kept}: {l.Read}").ToList();

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Fact]
    public void A_name_that_is_another_one_stays_when_it_is_not_capitalised()
    {
        var changed = Lines("spelling-kept").Select(l => (string)l["kept"]!)
            .Select(kept => (Kept: kept, Read: Words(Read($"what does it say of {kept} and the letter"))))
            .Where(l => !l.Read.Contains(Words(Tokeniser.Tokens(l.Kept)), StringComparison.Ordinal))
            .Select(l => $"{l.Kept}: {l.Read}").ToList();

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Fact]
    public void The_corpus_is_large() =>
        Assert.True(Lines("spelling").Count >= 250 && Lines("spelling-kept").Count >= 120, $"{Lines("spelling").Count}, {Lines("spelling-kept").Count}");

    [Theory]
    [InlineData("hw many pakistny hostges in irak", "How many Pakistani hostages in Iraq?")]
    [InlineData("why was hikmet suleyman expeled?", "Why was Hikmat Sulaiman expelled?")]
    [InlineData("zuut rebelion leeder", "Zutt Rebellion leader")]
    [InlineData("bilawl buto in bagdad how mny days", "Bilawal Bhutto in Baghdad how many days")]
    [InlineData("zulfikr ali bhuto leter to nikson", "Zulfikar Ali Bhutto letter to Nixon")]
    [InlineData("when was the embasy raied", "When was the embassy raid")]
    [InlineData("iraqpakistan relations", "Iraq Pakistan relations")]
    [InlineData("whenwas the raid on the iraqiembassy", "When was the raid on the Iraqi embassy")]
    [InlineData("what did sadam husain say of kashmeer", "What did Saddam Hussein say of Kashmir")]
    [InlineData("two days after the embasy raid", "two days after the embassy raid")]
    [InlineData("what happened in febuary 1973", "What happened in February 1973?")]
    [InlineData("<b>When</b> was the &quot;Iraqi embassy&quot; raided?", "When was the Iraqi embassy raided?")]
    public void A_mistyped_question_is_answered_like_the_same_spelled_right(string typed, string meant)
    {
        var (answer, right) = (LoadedPack.Shipped.Ask(typed), LoadedPack.Shipped.Ask(meant));

        Assert.NotEmpty(right.Citations);
        Assert.Equal(right.Kind, answer.Kind);
        Assert.Equal(right.Citations.Select(c => c.Fact.Id), answer.Citations.Select(c => c.Fact.Id));
    }

    [Fact]
    public void The_work_for_the_worst_message_is_bounded()
    {
        var mender = new SpellingMender(new PackIndex(LoadedPack.Shipped.Pack, Weights.Fitted));
        string[] words = ["embbasy", "rabelion", "pakastn", "bhtuo", "qwsxz", "seperatst", "kasmeeer", "whnwas", "iraqpakistn", "mosall"];
        string[] messages = [Filled(words), Filled(["xqzwv"]), Filled(["bht"]), Filled(["a"]), new string('a', Answerer.LongestMessage), Filled(["thewasinthewasinthewasinthewasinthewasiq"])];

        var spent = messages.Select(message => Bytes(() => mender.Mend(Tokeniser.Tokens(message), []))).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', spent));
        Assert.All(spent, bytes => Assert.InRange(bytes, 1, MostBytes));
    }

    // The second time, when what is made once is made.
    private static long Bytes(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Filled(string[] words) =>
        string.Join(' ', Enumerable.Repeat(words, Answerer.LongestMessage).SelectMany(w => w))[..Answerer.LongestMessage];

    private static string? Misread(JsonNode line)
    {
        var typed = (string)line["typed"]!;
        var question = Ask(typed);
        if ((string?)line["means"] is { } id)
        {
            return question.Units.Exists(u => u.Entities.Contains(id)) ? null : $"{typed}: {Words(question.Tokens)} is not {id}";
        }

        var meant = Meaning(Ask((string)line["read"]!));
        return Meaning(question) == meant ? null : $"{typed}: {Meaning(question)}, not {meant}";
    }

    // Spellings and inflections of one thing are one.
    private static string Meaning(Question question) => string.Join(' ', Enumerable.Range(0, question.Tokens.Count)
        .Select(i => (Unit: question.Units.Find(u => u.Start <= i && i < u.End), Stem: Stemmer.Stem(question.Tokens[i].Text), At: i))
        .Where(t => t.Unit is null || t.Unit.Start == t.At)
        .Select(t => t.Unit is null ? t.Stem : string.Join('/', t.Unit.Terms.Where(term => t.Unit.Terms.Count == 1 || term[0] is '@' or '#').Order(StringComparer.Ordinal))));

    private static string Words(IReadOnlyList<Token> tokens) => string.Join(' ', tokens.Select(t => Stemmer.Stem(t.Text)));

    private static IReadOnlyList<Token> Read(string text) => Ask(text).Tokens;

    private static Question Ask(string text) => Reader.Value.Read(new Message(text, "en-GB", LoadedPack.Today), ConversationMemory.Empty);

    private static List<JsonNode> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", file + ".jsonl")).Select(l => JsonNode.Parse(l)!)];
}
