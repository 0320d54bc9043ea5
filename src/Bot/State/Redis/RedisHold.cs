using HistoryBot.DirectLine.Journal;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>
/// The right to run a conversation's turns: a key with a life of its own, prolonged from here. Whatever is done under it is done on the
/// condition that the key still names it, so that an instance which comes too late does nothing.
/// </summary>
internal sealed class RedisHold : ITurnHold
{
    /// <summary>Prolonged so often within its life.</summary>
    private const int TimesProlonged = 3;

    private readonly RedisServer server;
    private readonly string conversationId;
    private readonly TimeSpan life;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Task prolonging;
    private RedisValue current;
    private bool isReleased;

    private RedisHold(RedisServer server, string conversationId, string name, TimeSpan life, TimeProvider time)
    {
        (this.server, this.conversationId, Name, this.life, this.time) = (server, conversationId, name, life, time);
        Lost = lost.Token;
        prolonging = ProlongAsync();
    }

    public string Name { get; }

    public CancellationToken Lost { get; }

    private RedisKey Key => RedisKeys.Hold(conversationId);

    /// <summary>Null if another instance has it.</summary>
    public static async Task<ITurnHold?> TakeAsync(RedisServer server, string conversationId, TimeSpan life, TimeProvider time)
    {
        var name = Guid.NewGuid().ToString("N");
        var key = RedisKeys.Hold(conversationId);
        var isOurs = await server.DoAsync(async database =>
            await database.StringSetAsync(key, name, life, When.NotExists)
            // An attempt that was given up may have got through.
            || await database.StringGetAsync(key) == name);
        return isOurs ? new RedisHold(server, conversationId, name, life, time) : null;
    }

    public async Task<KeptTurn?> NextAsync()
    {
        while (!Lost.IsCancellationRequested)
        {
            var (turn, underWay) = await server.DoAsync(async database =>
            {
                var turn = database.ListGetByIndexAsync(RedisKeys.Turns(conversationId), 0);
                var underWay = database.HashGetAsync(RedisKeys.Head(conversationId), [HeadFields.Turn, HeadFields.Runs]);
                return (await turn, await underWay);
            });
            if (!turn.IsNull)
            {
                return await BeginAsync(turn, underWay);
            }

            if (await ReleaseAsync(Condition.KeyNotExists(RedisKeys.Turns(conversationId))))
            {
                return null;
            }
        }

        return null;
    }

    public async Task EndAsync(KeptTurn turn)
    {
        if (!await IfHeldAsync(transaction =>
        {
            _ = transaction.ListRemoveAsync(RedisKeys.Turns(conversationId), current, 1);
            _ = transaction.HashDeleteAsync(RedisKeys.Head(conversationId), [HeadFields.Turn, HeadFields.Runs]);
        }))
        {
            await lost.CancelAsync();
            return;
        }

        await server.DoAsync(database => database.SortedSetRemoveAsync(RedisKeys.Unfinished, turn.Id));
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await prolonging;
        if (!isReleased && !Lost.IsCancellationRequested)
        {
            try
            {
                await IfHeldAsync(transaction => _ = transaction.KeyDeleteAsync(Key));
            }
            catch (IOException)
            {
                // It ends by itself.
            }
        }

        lost.Dispose();
        ended.Dispose();
    }

    private async Task<KeptTurn> BeginAsync(RedisValue turn, RedisValue[] underWay)
    {
        current = turn;
        var (line, json) = Envelope.Open<TurnLine>((byte[])turn!);
        var runs = underWay[0] == line.Id ? (int)underWay[1] + 1 : 0;
        await server.DoAsync(async database =>
        {
            await database.HashSetAsync(RedisKeys.Head(conversationId), [new(HeadFields.Turn, line.Id), new(HeadFields.Runs, runs)]);
            return true;
        });
        return new KeptTurn(line.Id, json, runs);
    }

    // False if the condition does not hold; also true if the hold is lost, since there is nothing more to release.
    private async Task<bool> ReleaseAsync(Condition condition)
    {
        var outcome = await server.DoAsync(async database =>
        {
            var transaction = database.CreateTransaction();
            var held = transaction.AddCondition(Condition.StringEqual(Key, Name));
            transaction.AddCondition(condition);
            _ = transaction.KeyDeleteAsync(Key);
            return await transaction.ExecuteAsync() || !held.WasSatisfied;
        });
        isReleased = outcome;
        return outcome;
    }

    private Task<bool> IfHeldAsync(Action<ITransaction> act) => server.DoAsync(async database =>
    {
        var transaction = database.CreateTransaction();
        transaction.AddCondition(Condition.StringEqual(Key, Name));
        act(transaction);
        return await transaction.ExecuteAsync();
    });

    private async Task ProlongAsync()
    {
        var since = time.GetTimestamp();
        try
        {
            using var timer = new PeriodicTimer(life / TimesProlonged, time);
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                var tried = time.GetTimestamp();
                if (await TryProlongAsync() is not { } isHeld)
                {
                    isHeld = time.GetElapsedTime(since) < life;
                }
                else
                {
                    since = tried;
                }

                if (!isHeld)
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
    }

    // Null if that cannot be told now.
    private async Task<bool?> TryProlongAsync()
    {
        try
        {
            return await IfHeldAsync(transaction => _ = transaction.KeyExpireAsync(Key, life));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
