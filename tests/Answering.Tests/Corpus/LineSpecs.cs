using HistoryBot.Answering.Evaluating;
using Xunit;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>What a line of a question file may hold, and what is told to whom it went wrong.</summary>
public sealed class LineSpecs
{
    [Fact]
    public void What_is_not_said_is_taken_as_usual()
    {
        var conversation = ConversationReader.Read("""{"id": "mine-1", "turns": [{"text": "When?", "expect": {"kind": ["none"]}}], "note": 1}""").Conversation;

        Assert.NotNull(conversation);
        Assert.Equal(("mine-1", "?", "en-US", ConversationReader.DefaultNow), (conversation.Id, conversation.Category, conversation.Locale, conversation.Now));
        Assert.Empty(conversation.Tags);
    }

    [Fact]
    public void A_time_of_day_behind_today_is_passed_over() => Assert.Equal(
        new NodaTime.LocalDate(2001, 2, 3),
        ConversationReader.Read("""{"id": "1", "now": "2001-02-03T10:00:00Z", "turns": [{"text": "", "expect": {"kind": ["social"]}}]}""").Conversation!.Now);

    [Theory]
    [InlineData("{", 2, "the line is not JSON", "write one object a line")]
    [InlineData("[1]", 1, "the line is not an object", "\"turns\"")]
    [InlineData("""{"turns": [{"text": "a", "expect": {"kind": ["none"]}}]}""", 1, "“id” is missing", "\"mine-1\"")]
    [InlineData("""{"id": "1"}""", 1, "“turns” is missing", "\"expect\"")]
    [InlineData("""{"id": "1", "turns": []}""", 1, "“turns” is empty", "\"text\"")]
    [InlineData("""{"id": "1", "now": "31.1.2026", "turns": [{"text": "a", "expect": {"kind": ["none"]}}]}""", 1, "“now” is “31.1.2026”, which is not a day", "2026-01-31")]
    [InlineData("""{"id": "1", "turns": [{"text": 7, "expect": {"kind": ["none"]}}]}""", 1, "“turns[0].text” is not a text", "the message")]
    [InlineData("""{"id": "1", "turns": [{"text": "\ud83d", "expect": {"kind": ["none"]}}]}""", 1, "half of a character", "both halves")]
    [InlineData("""{"id": "1", "turns": [{"text": "a"}]}""", 1, "“turns[0].expect” is missing", "\"kind\"")]
    public void A_line_that_cannot_be_asked_is_told_with_what_would_be_right(string line, int column, string what, string right) => Faulty(line, column, what, right);

    [Theory]
    [InlineData("{}", "“turns[0].expect.kind” is missing", "answer, nearest, none, clarify, social")]
    [InlineData("""{"kind": "none"}""", "“turns[0].expect.kind” is not a list", "[\"answer\"]")]
    [InlineData("""{"kind": ["maybe"]}""", "“turns[0].expect.kind[0]” is “maybe”, which is no kind of reply", "answer, nearest, none, clarify, social")]
    [InlineData("""{"kind": ["answer"], "al": [["1999"]]}""", "“turns[0].expect.al” is not known", "kind, all, no, sections, asked")]
    [InlineData("""{"kind": ["answer"], "all": ["1999"]}""", "“turns[0].expect.all[0]” is not a list", "1999")]
    [InlineData("""{"kind": ["answer"], "all": [[]]}""", "“turns[0].expect.all[0]” is empty", "1999")]
    [InlineData("""{"kind": ["answer"], "no": ["/(/"]}""", "“turns[0].expect.no[0]” is no regular expression", "without the slashes")]
    [InlineData("""{"kind": ["answer"], "sections": "Lead"}""", "“turns[0].expect.sections” is not a list", "[\"Lead\"]")]
    [InlineData("""{"kind": ["answer"], "asked": "1999"}""", "“turns[0].expect.asked” is not an object", "\"from\"")]
    [InlineData("""{"kind": ["answer"], "asked": [{"from": "1999"}]}""", "“turns[0].expect.asked[0].from” is “1999”, which is not a day", "YYYY-MM-DD")]
    public void An_expectation_that_means_nothing_is_told_with_what_would_be_right(string expect, string what, string right) =>
        Faulty($$"""{"id": "1", "turns": [{"text": "a", "expect": {{expect}}}]}""", 1, what, right);

    [Fact]
    public void All_faults_of_a_line_are_told_at_once() => Assert.Equal(
        4, ConversationReader.Read("""{"category": 1, "turns": [{"expect": {"kind": ["maybe"]}}]}""").Faults.Count);

    private static void Faulty(string line, int column, string what, string right)
    {
        var reading = ConversationReader.Read(line);

        Assert.Null(reading.Conversation);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(column, fault.Column);
        Assert.Contains(what, fault.What, StringComparison.Ordinal);
        Assert.Contains(right, fault.Right, StringComparison.Ordinal);
    }
}
