using HistoryBot.Answering;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Bot.Turns;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>How replies are written, for every message of the corpora: text and contract agree, and what claims nothing has no source.</summary>
public sealed class EveryQuestionSpecs
{
    private static readonly Lazy<IReadOnlyList<Written>> Everything = new(AskAll);

    [Fact]
    public void More_than_a_thousand_messages_are_answered() => Assert.True(Everything.Value.Count > 1000, $"{Everything.Value.Count}");

    [Fact]
    public void A_reply_is_never_empty() => None(w => string.IsNullOrWhiteSpace(w.Text.Body) || w.Spoken.Length == 0);

    [Fact]
    public void Text_and_contract_agree_on_numbers_and_addresses() =>
        None(w => !w.Text.Definitions.Select(d => (d.Number, d.Url)).SequenceEqual(w.Answer.Citations.Select(c => (c.Position, c.Url))));

    [Fact]
    public void Every_number_in_the_text_has_its_source_and_every_source_its_number() =>
        None(w => !w.Text.Marks.Distinct().Order().SequenceEqual(w.Text.Definitions.Select(d => d.Number)));

    [Fact]
    public void An_answer_has_a_source_and_what_is_none_has_no_source() =>
        None(w => (w.Answer.Kind is AnswerKind.Answer or AnswerKind.Nearest) != (w.Text.Definitions.Count > 0));

    [Fact]
    public void The_sources_stand_alone_below_a_blank_line() => None(w => !w.Text.IsSetOff || w.Text.Rest.Count > 0 || w.Text.HasTouchingMarks);

    [Fact]
    public void What_is_spoken_has_no_numbers_of_sources() => None(w => w.Spoken.Contains(" [1]", StringComparison.Ordinal));

    private static void None(Predicate<Written> fault) => Assert.Empty(Everything.Value.Where(w => fault(w)).Select(w => w.Place));

    private static IReadOnlyList<Written> AskAll()
    {
        var answerer = new Answerer(PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Pack!);
        return [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus")).Order(StringComparer.Ordinal).SelectMany(Conversations)
            .AsParallel().AsOrdered().SelectMany(c => JudgedTurn.AllOf(c, answerer))
            .Select(turn => new Written(
                $"{turn.Conversation.Id}.{turn.Number}", turn.Answer, CitedMarkdown.Read(ReplyText.Markdown(turn.Answer)), ReplyText.Spoken(turn.Answer)))];
    }

    private static IEnumerable<ExpectedConversation> Conversations(string path) =>
        File.ReadLines(path).Select(line => ConversationReader.Read(line).Conversation).OfType<ExpectedConversation>();

    private sealed record Written(string Place, Answer Answer, CitedMarkdown Text, string Spoken);
}
