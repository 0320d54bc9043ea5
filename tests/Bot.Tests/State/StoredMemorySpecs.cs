using HistoryBot.Answering;
using HistoryBot.Bot.State;
using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace HistoryBot.Bot.Tests.State;

/// <summary>What the bot remembers, in the file and out of it.</summary>
public sealed class StoredMemorySpecs : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string FollowUp = "When was that?";

    // Answers, refusals, choices, lists that go on, small talk, orders of dates.
    private static readonly string[] Talk =
    [
        Raid, FollowUp, "Who was Bhutto?", "the first", "What happened in the 1970s?", "more", "more", "why?", "Who won the football world cup?", "why?",
        "en-GB", "What happened on 10/02/1973?", "What happened in 1965?", "What happened around 810?", "hello", "", "from 1958 onwards", "and in 1955?",
    ];

    private readonly string folder = TemporaryFolder.New();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartWithPackAsync("--DataFolder", folder);

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Every_memory_of_a_conversation_comes_back_as_it_was()
    {
        var answerer = bot.Services.GetRequiredService<Answerer>();
        var storage = bot.Services.GetRequiredService<IStorage>();
        var memory = ConversationMemory.Empty;
        foreach (var text in Talk)
        {
            var before = memory;
            memory = answerer.Answer(new Message(text, "en-US", new LocalDate(2026, 11, 24)), memory).Memory;
            await storage.WriteAsync(
                new Dictionary<string, object> { ["k"] = new StoredMemory { Memory = memory, BeforeLastTurn = before, LastTurn = text, ETag = "*" } },
                TestContext.Current.CancellationToken);

            var read = (StoredMemory)(await storage.ReadAsync(["k"], TestContext.Current.CancellationToken))["k"];

            Assert.Equivalent(memory, read.Memory, strict: true);
            Assert.Equivalent(before, read.BeforeLastTurn, strict: true);
            Assert.Equal(text, read.LastTurn);
        }
    }

    [Fact]
    public async Task After_a_restart_a_question_may_still_lean_on_the_one_before()
    {
        using var visitor = await PageVisitor.ComeAsync(bot);
        await visitor.AskAsync(Raid);
        await RestartAsync();

        using var client = new HttpClient();
        using var response = await bot.PostAsync(EmulatorActivities.Inline(FollowUp, visitor.ConversationId)
            .Replace("\"channelId\":\"emulator\"", "\"channelId\":\"directline\"", StringComparison.Ordinal));

        Assert.Contains("10 February 1973", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_that_this_version_cannot_read_counts_as_empty_and_the_operator_is_told()
    {
        await bot.AcceptsAsync(EmulatorActivities.Inline(Raid, "a").Replace("\"deliveryMode\":\"expectReplies\"", "\"x\":1", StringComparison.Ordinal));
        await bot.StopAsync();
        await bot.DisposeAsync();
        using (var database = HistoryDatabase.Open(folder, maxMegabytes: 100))
        {
            Assert.Equal(1, database.Do(statements => statements.Run("UPDATE items SET json = '{\"Memory\":{\"Facts\":[]}}'")));
        }

        bot = await RunningBot.StartWithPackAsync("--DataFolder", folder);
        using var response = await bot.PostAsync(EmulatorActivities.Inline(FollowUp, "a"));

        Assert.Contains("\"none\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains("StoredMemory cannot be read", StringComparison.Ordinal));
    }

    private async Task RestartAsync()
    {
        await bot.DisposeAsync();
        bot = await RunningBot.StartWithPackAsync("--DataFolder", folder);
    }
}
