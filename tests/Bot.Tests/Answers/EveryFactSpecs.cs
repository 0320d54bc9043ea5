using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HistoryBot.Answering;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;
using NodaTime;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>How an answer that cites a fact is written, for every fact of the pack. The rules are those that Web Chat, the Emulator and Teams draw alike.</summary>
public sealed partial class EveryFactSpecs(EveryFactSpecs.Exchange exchange) : IClassFixture<EveryFactSpecs.Exchange>
{
    [Fact]
    public void Every_fact_is_cited_by_an_answer_to_one_of_its_questions() => Assert.Empty(exchange.NeverCited);

    [Fact]
    public void The_sources_are_set_off_from_the_text_by_a_blank_line() => None(r => !r.Markdown.IsSetOff);

    [Fact]
    public void Below_the_first_source_there_are_only_sources() => None(r => r.Markdown.Definitions.Count == 0 || r.Markdown.Rest.Count > 0);

    [Fact]
    public void Every_number_in_the_text_has_its_source_and_every_source_its_number() =>
        None(r => !r.Markdown.Marks.Distinct().Order().SequenceEqual(r.Markdown.Definitions.Select(d => d.Number)));

    [Fact]
    public void Two_numbers_never_touch() => None(r => r.Markdown.HasTouchingMarks);

    [Fact]
    public void An_address_is_absolute_and_stays_as_it_is_when_it_is_read() =>
        None(r => r.Defined.Any(d => !Uri.TryCreate(d.Url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || Folded(uri.AbsoluteUri) != Folded(d.Url)));

    [Fact]
    public void An_address_is_plain_and_has_no_brackets_or_parentheses() =>
        None(r => r.Defined.Any(d => d.Url.Any(c => !char.IsAscii(c) || char.IsControl(c) || " ()[]<>\"'\\".Contains(c, StringComparison.Ordinal))));

    [Fact]
    public void Text_entity_and_contract_agree_on_numbers_and_addresses() =>
        None(r => !r.Contracted.SequenceEqual(r.Defined) || !r.Contracted.SequenceEqual(r.Claimed));

    [Fact]
    public void Each_number_has_an_address_of_its_own() => None(r => r.Defined.DistinctBy(d => d.Url).Count() < r.Defined.Count);

    [Fact]
    public void Numbers_are_dense_from_1() => None(r => !r.Defined.Select(d => d.Position).SequenceEqual(Enumerable.Range(1, r.Defined.Count)));

    [Fact]
    public void Nothing_that_makes_a_link_of_a_number_stands_behind_it() => None(r => LinkedMark().IsMatch(r.Markdown.Body));

    [Fact]
    public void The_entity_is_the_message_itself_as_Web_Chat_reads_it() => None(r =>
        ((string?)r.Message["@context"], (string?)r.Message["@id"], (string?)r.Message["type"], (string?)r.Message["@type"])
        != ("https://schema.org", "", "https://schema.org/Message", "Message"));

    [Fact]
    public void A_claim_says_that_it_is_one() => None(r => r.Message["citation"]!.AsArray().Any(c =>
        (string?)c!["@type"] != "Claim" || (string?)c["appearance"]!["@type"] != "DigitalDocument" || string.IsNullOrWhiteSpace((string?)c["appearance"]!["name"])));

    [GeneratedRegex(@"(?<!\\)\[\d+\][\[(:]")]
    private static partial Regex LinkedMark();

    // Text fragments need %2D, since a plain hyphen has a meaning there. Browsers leave it as it is; .NET alone reads it as a hyphen.
    private static string Folded(string url) => url.Replace("%2D", "-", StringComparison.Ordinal);

    private void None(Predicate<ToldAnswer> fault) => Assert.Empty(exchange.Replies.FindAll(fault).Select(r => r.Text));

    /// <summary>One answer that cites each fact, fetched from the running bot once.</summary>
    public sealed class Exchange : IAsyncLifetime
    {
        internal List<ToldAnswer> Replies { get; } = [];

        internal List<string> NeverCited { get; } = [];

        public async ValueTask InitializeAsync()
        {
            var pack = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Pack!;
            var answerer = new Answerer(pack);
            await using var bot = await RunningBot.StartWithPackAsync();
            foreach (var fact in pack.Facts)
            {
                if (fact.Asks.SelectMany(a => a.Questions).FirstOrDefault(q => Cites(answerer, q, fact)) is { } question)
                {
                    Replies.Add(await AskAsync(bot, question, fact.Id));
                }
                else
                {
                    NeverCited.Add(fact.Id);
                }
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static bool Cites(Answerer answerer, string question, Fact fact) =>
            answerer.Answer(new Message(question, "en-US", new LocalDate(2026, 11, 23)), ConversationMemory.Empty).Answer
                .Citations.Any(c => c.Source.Id == fact.Source[0]);

        private static async Task<ToldAnswer> AskAsync(RunningBot bot, string question, string conversation)
        {
            using var response = await bot.PostAsync(EmulatorActivities.Inline(question, conversation));
            return new ToldAnswer(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]![0]!);
        }
    }
}
