using HistoryBot.Answering.Evaluating;
using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>When a reply is right, wrong or missed.</summary>
public sealed class JudgeSpecs
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string Nothing = "What happened in 1965?";
    private const string Unsaid = "What is the population of Iraq?";

    [Theory]
    [InlineData("""{"kind": ["answer"]}""")]
    [InlineData("""{"kind": ["none", "answer"], "all": [["february 10", "10 FEBRUARY  1973"], ["rangers"]], "no": ["1974", "/^no\\b/"]}""")]
    [InlineData("""{"kind": ["answer"], "all": [["/\\b10 feb\\w+/i"]], "sections": ["Lead", "diplomatic rift and tensions"]}""")]
    public void A_reply_that_holds_all_that_is_expected_is_right(string expect) => Is(Verdict.Right, Raid, expect, []);

    [Theory]
    [InlineData("""{"kind": ["answer"], "all": [["1973"], ["1974", "1975"]]}""", "lacks “1974” or “1975”")]
    [InlineData("""{"kind": ["answer"], "no": ["rangers"]}""", "has “rangers”")]
    [InlineData("""{"kind": ["answer"], "sections": ["Lead"]}""", "cites Diplomatic rift and tensions, wanted Lead")]
    [InlineData("""{"kind": ["none", "clarify"]}""", "kind answer, wanted none or clarify")]
    [InlineData("""{"kind": ["answer"], "asked": {"from": "1973-01-01", "to": null}}""", "read no date, wanted 1973-01-01 to …")]
    public void An_answer_that_does_not_is_wrong(string expect, string why) => Is(Verdict.Wrong, Raid, expect, [why]);

    [Theory]
    [InlineData("""{"kind": ["answer"], "all": [["1973"]]}""", "kind none, wanted answer")]
    [InlineData("""{"kind": ["clarify"]}""", "kind none, wanted clarify")]
    public void Silence_where_something_was_due_is_missed(string expect, string why) => Is(Verdict.Missed, Unsaid, expect, [why]);

    [Fact]
    public void Silence_about_what_is_not_said_is_right() => Is(Verdict.Right, Unsaid, """{"kind": ["none"], "no": ["article"]}""", []);

    [Fact]
    public void The_nearest_is_judged_by_its_date_and_need_not_say_what_an_answer_would() => Is(
        Verdict.Right, Nothing, """{"kind": ["answer", "nearest"], "all": [["no such words"]], "asked": [{"from": "1965-01-01", "to": "1965-12-31"}]}""", []);

    [Theory]
    [InlineData("""{"kind": ["nearest"], "all": [["no such words"]]}""", "lacks “no such words”")]
    [InlineData("""{"kind": ["nearest"], "no": ["1959"]}""", "has “1959”")]
    [InlineData("""{"kind": ["nearest"], "asked": {"from": "1966-01-01", "to": "1966-12-31"}}""", "read 1965-01-01 to 1965-12-31, wanted 1966-01-01 to 1966-12-31")]
    [InlineData("""{"kind": ["answer"]}""", "kind nearest, wanted answer")]
    public void The_nearest_where_something_else_was_due_is_missed(string expect, string why) => Is(Verdict.Missed, Nothing, expect, [why]);

    [Fact]
    public void What_a_timeline_shows_counts_as_said()
    {
        var answer = LoadedPack.Shipped.Ask("Show me a timeline of Iraq and Pakistan");

        Assert.IsType<TimelinePicture>(answer.Picture);
        Assert.Contains(answer.Picture.Alternative, Judge.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_address_of_a_source_does_not_count_as_said() =>
        Assert.DoesNotContain("wikipedia", Judge.Text(LoadedPack.Shipped.Ask("further reading?")), StringComparison.OrdinalIgnoreCase);

    private static void Is(Verdict verdict, string question, string expect, string[] why)
    {
        var reading = ConversationReader.Read($$"""{"id": "1", "turns": [{"text": "{{question}}", "expect": {{expect}}}]}""");
        var turn = Assert.Single(JudgedTurn.AllOf(reading.Conversation!, LoadedPack.Shipped.Answerer));

        Assert.Equal((verdict, string.Join("; ", why)), (turn.Judgement.Verdict, string.Join("; ", turn.Judgement.Why)));
    }
}
