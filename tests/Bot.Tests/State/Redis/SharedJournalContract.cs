using System.Threading.Channels;
using HistoryBot.Bot.State.Redis;
using HistoryBot.DirectLine.Journal;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>What a journal owes instances that share it.</summary>
public abstract class SharedJournalContract(RedisNode node) : JournalContract, IAsyncLifetime
{
    private OpenRedis redis = null!;

    private protected override IConversationLog Journal => Shared;

    private RedisJournal Shared => redis.Journal();

    public async ValueTask InitializeAsync() => redis = await OpenRedis.EmptyAsync(node);

    public async ValueTask DisposeAsync()
    {
        await redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Who_has_not_seen_the_latest_step_is_refused_and_changes_nothing()
    {
        await SayAsync(0, "one");
        await SayAsync(1, "two");

        Assert.Equal(Keeping.Outdated, await SayAsync(1, "late", turn: "late", version: 1));
        Assert.Equal(Keeping.Outdated, await SayAsync(0, "late", version: 0));

        Assert.Equal(2, (await Shared.LoadAsync(Id))!.Activities.Count);
        await using var hold = await Shared.HoldAsync(Id);
        Assert.Null(await hold!.NextAsync());
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_gets_through()
    {
        await using var another = OpenRedis.On(node);
        var journals = new[] { Shared, another.Journal() };
        for (var position = 0; position < 10; position++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => journals[writer % 2].AppendAsync(new JournalStep(
                Id, Head: null, new KeptActivity(position, "id" + writer, null, Noon, "x"u8.ToArray()), null, 0, position + 1, Noon) { Version = position }))));

            Assert.Single(results, Keeping.Kept);
            Assert.Equal(7, results.Count(result => result == Keeping.Outdated));
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(position => (long)position), (await Shared.LoadAsync(Id))!.Activities.Select(said => said.Position));
    }

    [Fact]
    public async Task Only_so_many_turns_wait()
    {
        for (var position = 0; position < 3; position++)
        {
            Assert.Equal(Keeping.Kept, await SayAsync(position, "text", turn: Turn(position)));
        }

        Assert.Equal(Keeping.TooMany, await SayAsync(3, "text", turn: Turn(3)));
        Assert.Equal(3, (await Shared.LoadAsync(Id))!.End);
    }

    [Fact]
    public async Task One_instance_at_a_time_runs_the_turns_in_their_order()
    {
        await SayAsync(0, "one", turn: Turn(0));
        await SayAsync(1, "two", turn: Turn(1));
        await using var another = OpenRedis.On(node);

        await using (var hold = await Shared.HoldAsync(Id))
        {
            Assert.Null(await another.Journal().HoldAsync(Id));
            var first = (await hold!.NextAsync())!;
            Assert.Equal((Turn(0), 0, "one"), (first.Id, first.Runs, System.Text.Encoding.UTF8.GetString(first.Json.Span)));
            await hold.EndAsync(first);
            var second = (await hold.NextAsync())!;
            Assert.Equal(Turn(1), second.Id);
            await hold.EndAsync(second);
            Assert.Null(await hold.NextAsync());
        }

        await using var later = await another.Journal().HoldAsync(Id);
        Assert.Null(await later!.NextAsync());
    }

    [Fact]
    public async Task A_turn_that_was_not_ended_is_run_again_and_counted()
    {
        await SayAsync(0, "one", turn: Turn(0));
        for (var runs = 0; runs < 3; runs++)
        {
            await using var hold = await Shared.HoldAsync(Id);
            Assert.Equal(runs, (await hold!.NextAsync())!.Runs);
        }
    }

    [Fact]
    public async Task Who_comes_too_late_says_nothing_and_ends_nothing()
    {
        await SayAsync(0, "one", turn: Turn(0));
        await using var late = (await Shared.HoldAsync(Id))!;
        var turn = (await late.NextAsync())!;
        // As if it had not been prolonged.
        await redis.Server.DoAsync(database => database.KeyDeleteAsync(RedisKeys.Hold(Id)));

        Assert.Equal(Keeping.NotHeld, await SayAsync(1, "nobody holds", hold: late.Name));
        await using var next = (await Shared.HoldAsync(Id))!;
        Assert.Equal(Keeping.NotHeld, await SayAsync(1, "too late", hold: late.Name));
        await late.EndAsync(turn);
        Assert.True(late.Lost.IsCancellationRequested);
        Assert.Equal((Turn(0), 1), ((await next.NextAsync())!.Id, 1));
        Assert.Equal(Keeping.Kept, await SayAsync(1, "in time", hold: next.Name));
    }

    [Fact]
    public async Task The_turns_of_an_instance_that_died_are_overdue_and_those_of_a_living_one_are_not()
    {
        await using var hasty = OpenRedis.On(node, leaseSeconds: 1);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Noon);
        var journal = hasty.Journal(time);
        await journal.AppendAsync(new JournalStep(Id, null, null, new KeptTurn(Turn(0), "x"u8.ToArray()), 0, 0, Noon));
        Assert.Empty(await journal.OverdueAsync());
        time.Advance(TimeSpan.FromSeconds(2));

        await using (var living = await Shared.HoldAsync(Id))
        {
            Assert.Empty(await journal.OverdueAsync());
        }

        Assert.Equal([Id], await journal.OverdueAsync());
        await using var heir = (await Shared.HoldAsync(Id))!;
        await heir.EndAsync((await heir.NextAsync())!);
        Assert.Null(await heir.NextAsync());
        Assert.Empty(await journal.OverdueAsync());
    }

    [Fact]
    public async Task A_living_instance_keeps_its_hold_for_as_long_as_it_needs()
    {
        await using var hasty = OpenRedis.On(node, leaseSeconds: 1);
        await using var hold = (await hasty.Journal().HoldAsync(Id))!;

        for (var waited = 0; waited < 5; waited++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.Null(await Shared.HoldAsync(Id));
        }

        Assert.False(hold.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Other_instances_hear_what_is_done_and_who_does_it_does_not()
    {
        await using var another = OpenRedis.On(node);
        var (own, foreign) = (new Ear(), new Ear());
        var journal = Shared;
        journal.Watch(own);
        another.Journal().Watch(foreign);

        await journal.AppendAsync(new JournalStep(Id, null, null, null, 0, 0, Noon));
        Assert.Equal(Id + " 1", await foreign.HearAsync());
        journal.Show(Id, "{\n}"u8.ToArray());
        Assert.Equal(Id + " {\n}", await foreign.HearAsync());
        Assert.Equal(0, own.Count);
    }

    [Fact]
    public async Task It_expires_as_a_whole()
    {
        await SayAsync(0, "one", turn: Turn(0));

        foreach (var key in new[] { RedisKeys.Head(Id), RedisKeys.Log(Id), RedisKeys.Turns(Id) })
        {
            Assert.Equal(30, (int)Math.Ceiling((await redis.Server.DoAsync(database => database.KeyTimeToLiveAsync(key)))!.Value.TotalDays));
        }
    }

    private static string Turn(int number) => $"{Id}|{number}";

    private sealed class Ear : IJournalWatcher
    {
        private readonly Channel<string> heard = Channel.CreateUnbounded<string>();

        public int Count => heard.Reader.Count;

        public void Changed(string conversationId, long version) => heard.Writer.TryWrite($"{conversationId} {version}");

        public void Shown(string conversationId, ReadOnlyMemory<byte> json) => heard.Writer.TryWrite($"{conversationId} {System.Text.Encoding.UTF8.GetString(json.Span)}");

        public void Missed()
        {
        }

        public async Task<string> HearAsync()
        {
            using var patience = new CancellationTokenSource(BotProgram.Patience);
            return await heard.Reader.ReadAsync(patience.Token);
        }
    }
}
