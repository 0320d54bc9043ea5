using System.Net;
using HistoryBot.Bot.State;
using HistoryBot.Bot.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.State;

/// <summary>A page's conversation goes on after the bot was stopped and started again.</summary>
public sealed class RestartSpecs : IAsyncLifetime
{
    private static readonly string[] Key = ["--DirectLine:SigningKey", "a key that is known to these tests alone"];

    private const string MakeRoom = "DELETE FROM items WHERE key = 'fill'";

    private readonly string folder = TemporaryFolder.New();
    private RunningBot bot = null!;
    private PageVisitor visitor = null!;

    private EchoAnswerer Answerer => (EchoAnswerer)bot.Services.GetRequiredService<ITurnAnswerer>();

    public async ValueTask InitializeAsync()
    {
        bot = await RunningBot.StartAsync(["--DataFolder", folder, .. Key]);
        visitor = await PageVisitor.ComeAsync(bot);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task All_that_was_said_is_there_and_the_watermark_counts_on()
    {
        await SayAsync("one");
        var before = await visitor.PollAsync("");
        await RestartAsync();

        Assert.Equal(before.ToJsonString(), (await visitor.PollAsync("")).ToJsonString());
        await SayAsync("two");
        var since = await visitor.PollAsync((string)before["watermark"]!);
        Assert.Equal(["two", "echo two"], since["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
        var times = (await visitor.HistoryAsync()).Select(activity => (DateTimeOffset)activity["timestamp"]!).ToList();
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task I_am_not_greeted_again()
    {
        await RestartAsync();

        Assert.False(await visitor.StartAgainAsync());
        await SayAsync("one");
        Assert.Equal(1, (await visitor.HistoryAsync()).Count(activity => (string?)activity["text"] == RunningBot.Greeting));
    }

    [Fact]
    public async Task A_post_that_the_browser_repeats_is_taken_once()
    {
        var id = await visitor.PostAsync("one", "mine");
        await AnsweredAsync("one");
        await RestartAsync();

        Assert.Equal(id, await visitor.PostAsync("one", "mine"));
        await SayAsync("two");
        Assert.Equal(1, (await visitor.HistoryAsync()).Count(activity => (string?)activity["text"] == "echo one"));
    }

    [Fact]
    public async Task I_am_who_I_was()
    {
        await SayAsync("one");
        await RestartAsync();
        await SayAsync("two");

        var users = (await visitor.HistoryAsync()).Where(activity => (string?)activity["text"] is "one" or "two").Select(activity => (string?)activity["from"]!["id"]);
        Assert.Equal(["me"], users.Distinct());
    }

    [Fact]
    public async Task What_the_bot_was_still_thinking_about_is_answered_once_and_in_order_and_nobody_apologises()
    {
        Answerer.Hangs = true;
        await visitor.PostAsync("one");
        await visitor.PostAsync("two");
        await RestartAsync();
        await SayAsync("three");

        Assert.Equal(
            [RunningBot.Greeting, "one", "two", "echo one", "echo two", "three", "echo three"],
            (await visitor.HistoryAsync()).Select(activity => (string?)activity["text"]));
        await RestartAsync();
        await SayAsync("four");
        Assert.Equal(9, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_turn_that_failed_is_over()
    {
        await visitor.PostAsync(EchoAnswerer.Bomb);
        await visitor.UntilAsync(history => history.Any(activity => (string?)activity["text"] == RunningBot.Apology));
        await SayAsync("one");
        await RestartAsync();
        await SayAsync("two");

        Assert.Equal(1, (await visitor.HistoryAsync()).Count(activity => (string?)activity["text"] == RunningBot.Apology));
    }

    [Fact]
    public async Task A_turn_that_has_ended_the_program_three_times_is_given_up()
    {
        Answerer.Hangs = true;
        await visitor.PostAsync("poison");
        await ChangeAsync("UPDATE turns SET runs = 3");

        await SayAsync("one");

        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains("A turn was given up", StringComparison.Ordinal));
        Assert.DoesNotContain(await visitor.HistoryAsync(), activity => (string?)activity["text"] == "echo poison");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_taken_and_the_operator_reads_what_to_do()
    {
        await SayAsync("one");
        var taken = await FillAsync();

        Assert.Contains(bot.Log.AboveTrace, entry =>
            entry.Contains(HistoryDatabase.FileName, StringComparison.Ordinal) && entry.Contains("raise that setting", StringComparison.Ordinal));
        await ChangeAsync(MakeRoom);
        await SayAsync("two");
        await KeptAsync(taken);
    }

    [Fact]
    public async Task What_I_was_shown_while_there_was_no_room_is_kept_as_soon_as_there_is()
    {
        await SayAsync("one");
        var taken = await FillAsync();
        using (var file = new SqliteConnection($"Data Source={Path.Combine(folder, HistoryDatabase.FileName)};Pooling=False"))
        {
            await file.OpenAsync(TestContext.Current.CancellationToken);
            using var room = file.CreateCommand();
            room.CommandText = MakeRoom;
            await room.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await SayAsync("two");
        var seen = await visitor.HistoryAsync();
        await RestartAsync();

        Assert.Equal(seen.Select(activity => activity.ToJsonString()), (await visitor.HistoryAsync()).Select(activity => activity.ToJsonString()));
        await KeptAsync(taken);
    }

    [Fact]
    public async Task What_had_no_room_in_memory_any_more_is_there_when_somebody_comes_back()
    {
        await RestartAsync("--DirectLine:Limits:Conversations", "1");
        await SayAsync("one");
        using (await PageVisitor.ComeAsync(bot))
        {
            await SayAsync("two");
        }

        Assert.Equal(
            [RunningBot.Greeting, "one", "echo one", "two", "echo two"], (await visitor.HistoryAsync()).Select(activity => (string?)activity["text"]));
    }

    // Leaves so little room that nothing more is taken; what was until then.
    private async Task<IReadOnlyList<string>> FillAsync()
    {
        await ChangeAsync("INSERT INTO items VALUES ('fill', 'Note', randomblob(2000000), NULL, 253402300799000)", "--State:MaxMegabytes", "1");
        var taken = new List<string>();
        // Room that is left on a page that is there already is soon used up; of some length there is room for a question and not for its answer.
        foreach (var length in new[] { 900, 400, 200, 100 })
        {
            while (await TakesAsync($"again {taken.Count} {new string('x', length)}") is { } text)
            {
                Assert.True(taken.Count < 50);
                taken.Add(text);
                await AnsweredAsync(text);
            }
        }

        return taken;
    }

    private async Task<string?> TakesAsync(string text)
    {
        using var response = await visitor.TryPostAsync(text, text);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
        return response.StatusCode == HttpStatusCode.OK ? text : null;
    }

    // Of what was taken every word was answered once; of what was refused nothing is there.
    private async Task KeptAsync(IReadOnlyList<string> taken)
    {
        var said = (await visitor.HistoryAsync()).Select(activity => (string)activity["text"]!).ToList();
        Assert.Equal([RunningBot.Greeting, "one", "echo one"], said.Take(3));
        Assert.Equal(taken, said.Where(text => text.StartsWith("again ", StringComparison.Ordinal)));
        Assert.Equal(
            taken.Select(text => "echo " + text).Order(), said.Where(text => text.StartsWith("echo again ", StringComparison.Ordinal)).Order());
    }

    private async Task SayAsync(string text)
    {
        await visitor.PostAsync(text);
        await AnsweredAsync(text);
    }

    private Task AnsweredAsync(string text) => visitor.UntilAsync(history => history.Any(activity => (string?)activity["text"] == "echo " + text));

    private Task RestartAsync(params string[] settings) => ChangeAsync("SELECT 1", settings);

    // Stops the bot, changes what is in its file, and starts it again.
    private async Task ChangeAsync(string sql, params string[] settings)
    {
        await bot.DisposeAsync();
        using (var database = HistoryDatabase.Open(folder, maxMegabytes: 100))
        {
            database.Do(statements => statements.Run(sql));
        }

        bot = await RunningBot.StartAsync(["--DataFolder", folder, .. Key, .. settings]);
        visitor.MoveTo(PageVisitor.SiteOf(bot));
    }
}
