using System.Globalization;
using HistoryBot.DirectLine.Journal;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>
/// Direct Line conversations in Redis, for any number of instances. Each step is a transaction on the condition that its writer has seen the
/// one before it, and that a turn which says something is still its own.
/// </summary>
internal sealed class RedisJournal(RedisServer server, IOptions<StateOptions> options, TimeProvider time) : ISharedJournal
{
    /// <summary>Overdue turns that are looked at in one go.</summary>
    private const int MostOverdue = 200;

    private readonly string instance = Guid.NewGuid().ToString("N");

    public async Task<KeptConversation?> LoadAsync(string conversationId, long position = 0)
    {
        var (head, log) = await server.DoAsync(async database =>
        {
            // Both at one moment.
            var transaction = database.CreateTransaction();
            var head = transaction.HashGetAllAsync(RedisKeys.Head(conversationId));
            var log = transaction.SortedSetRangeByScoreAsync(RedisKeys.Log(conversationId), position);
            await transaction.ExecuteAsync();
            return (await head, await log);
        });
        var fields = head.ToDictionary(field => field.Name, field => field.Value);
        return !fields.TryGetValue(HeadFields.Version, out var version) ? null : new KeptConversation(
            new ConversationHead((string?)fields.GetValueOrDefault(HeadFields.User), (bool)fields[HeadFields.IsVouched], (bool)fields[HeadFields.HasBegun]),
            (long)fields[HeadFields.First],
            (long)fields[HeadFields.End],
            DateTimeOffset.FromUnixTimeMilliseconds((long)fields[HeadFields.Last]),
            [.. log.Select(ActivityOf)],
            Turns: [],
            (long)version);
    }

    public async Task<Keeping> AppendAsync(JournalStep step)
    {
        var name = Guid.NewGuid().ToString("N");
        var isRepeated = false;
        var keeping = await server.DoAsync(async database =>
        {
            var began = time.GetTimestamp();
            await NoteAsync(database, step.Turn);
            var result = await TryAppendAsync(database, step, name);
            if (result != Keeping.Kept && isRepeated && await IsThereAsync(database, step, name))
            {
                result = Keeping.Kept;
            }

            isRepeated = true;
            if (result == Keeping.Kept && time.GetElapsedTime(began) > options.Value.TurnLease / 2)
            {
                // It may have been taken for a note without a turn.
                await NoteAsync(database, step.Turn);
            }

            return result;
        });
        if (keeping == Keeping.Kept)
        {
            Announce(step.ConversationId, step.Version + 1);
        }

        return keeping;
    }

    public async Task ForgetAsync(string conversationId, long position)
    {
        var head = RedisKeys.Head(conversationId);
        var version = await server.DoAsync(async database =>
        {
            var transaction = database.CreateTransaction();
            transaction.AddCondition(Condition.HashExists(head, HeadFields.Version));
            _ = transaction.SortedSetRemoveRangeByScoreAsync(RedisKeys.Log(conversationId), double.NegativeInfinity, position, Exclude.Stop);
            _ = transaction.HashSetAsync(head, HeadFields.First, position);
            // Once more if an attempt that was given up had got through: whoever has not seen it reads again, that is all.
            var reached = transaction.HashIncrementAsync(head, HeadFields.Version);
            return await transaction.ExecuteAsync() ? await reached : 0;
        });
        Announce(conversationId, version);
    }

    public Task<ITurnHold?> HoldAsync(string conversationId) => RedisHold.TakeAsync(server, conversationId, options.Value.TurnLease, time);

    public async Task<IReadOnlyList<string>> OverdueAsync()
    {
        var due = await server.DoAsync(database => database.SortedSetRangeByScoreAsync(
            RedisKeys.Unfinished, stop: time.GetUtcNow().ToUnixTimeMilliseconds(), take: MostOverdue));
        var overdue = new List<string>();
        foreach (var turns in due.Select(turn => (string)turn!).GroupBy(ConversationOf).ToList())
        {
            var (waiting, isHeld) = await server.DoAsync(async database =>
            {
                var list = database.ListRangeAsync(RedisKeys.Turns(turns.Key));
                var held = database.KeyExistsAsync(RedisKeys.Hold(turns.Key));
                return (await list, await held);
            });
            var gone = turns.Except(waiting.Select(turn => Envelope.Open<TurnLine>((byte[])turn!).Line.Id));
            await DropAsync([.. gone.Select(turn => (RedisValue)turn)]);
            if (waiting.Length > 0 && !isHeld)
            {
                overdue.Add(turns.Key);
            }
        }

        return overdue;
    }

    public void Watch(IJournalWatcher watcher)
    {
        server.Subscribe(RedisKeys.Changed, message =>
        {
            if (((string?)message)?.Split('\n') is [var sender, var conversation, var version] && sender != instance)
            {
                watcher.Changed(conversation, long.Parse(version, CultureInfo.InvariantCulture));
            }
        });
        server.Subscribe(RedisKeys.Shown, message =>
        {
            var (line, json) = Envelope.Open<string[]>((byte[])message!);
            if (line is [var sender, var conversation] && sender != instance)
            {
                watcher.Shown(conversation, json);
            }
        });
        server.Restored += watcher.Missed;
    }

    public void Show(string conversationId, ReadOnlyMemory<byte> json) =>
        server.Publish(RedisKeys.Shown, Envelope.Close<string[]>([instance, conversationId], json));

    // The id of a turn begins with its conversation's.
    private static string ConversationOf(string turnId) => turnId.Split('|', 2)[0];

    private static KeptActivity ActivityOf(RedisValue kept)
    {
        var (line, json) = Envelope.Open<LogLine>((byte[])kept!);
        return new KeptActivity(line.Position, line.Id, line.ClientId, DateTimeOffset.FromUnixTimeMilliseconds(line.Time), json);
    }

    private async Task<Keeping> TryAppendAsync(IDatabase database, JournalStep step, string name)
    {
        var (id, head) = (step.ConversationId, RedisKeys.Head(step.ConversationId));
        var transaction = database.CreateTransaction();
        transaction.AddCondition(step.Version == 0
            ? Condition.HashNotExists(head, HeadFields.Version)
            : Condition.HashEqual(head, HeadFields.Version, step.Version));
        var held = step.Hold is null ? null : transaction.AddCondition(Condition.StringEqual(RedisKeys.Hold(id), step.Hold));
        var room = step.Turn is null ? null : transaction.AddCondition(Condition.ListLengthLessThan(RedisKeys.Turns(id), step.TurnsBefore + 1L));

        _ = transaction.HashSetAsync(head, [.. FieldsOf(step, name)]);
        if (step.Activity is { } said)
        {
            var line = new LogLine(said.Position, said.Id, said.ClientId, said.Time.ToUnixTimeMilliseconds(), name);
            _ = transaction.SortedSetAddAsync(RedisKeys.Log(id), Envelope.Close(line, said.Json), said.Position);
            _ = transaction.SortedSetRemoveRangeByScoreAsync(RedisKeys.Log(id), double.NegativeInfinity, step.First, Exclude.Stop);
        }

        if (step.Turn is { } turn)
        {
            _ = transaction.ListRightPushAsync(RedisKeys.Turns(id), Envelope.Close(new TurnLine(turn.Id), turn.Json));
        }

        if (options.Value.Retention is { } days)
        {
            _ = transaction.KeyExpireAsync(head, days);
            _ = transaction.KeyExpireAsync(RedisKeys.Log(id), days);
            _ = transaction.KeyExpireAsync(RedisKeys.Turns(id), days);
        }

        return await transaction.ExecuteAsync() ? Keeping.Kept
            : held?.WasSatisfied == false ? Keeping.NotHeld
            : room?.WasSatisfied == false ? Keeping.TooMany
            : Keeping.Outdated;
    }

    private static IEnumerable<HashEntry> FieldsOf(JournalStep step, string name)
    {
        yield return new(HeadFields.Version, step.Version + 1);
        yield return new(HeadFields.Step, name);
        yield return new(HeadFields.First, step.First);
        yield return new(HeadFields.End, step.End);
        yield return new(HeadFields.Last, step.Time.ToUnixTimeMilliseconds());
        if (step.Head is { } head)
        {
            yield return new(HeadFields.IsVouched, head.IsVouched);
            yield return new(HeadFields.HasBegun, head.HasBegun);
            if (head.UserId is { } user)
            {
                yield return new(HeadFields.User, user);
            }
        }
        else if (step.Version == 0)
        {
            yield return new(HeadFields.IsVouched, false);
            yield return new(HeadFields.HasBegun, false);
        }
    }

    // Whether an attempt that was given up had got through.
    private static async Task<bool> IsThereAsync(IDatabase database, JournalStep step, string name)
    {
        if (await database.HashGetAsync(RedisKeys.Head(step.ConversationId), HeadFields.Step) == name)
        {
            return true;
        }

        var there = step.Activity is { Position: var position }
            ? await database.SortedSetRangeByScoreAsync(RedisKeys.Log(step.ConversationId), position, position)
            : [];
        return there.Any(kept => Envelope.Open<LogLine>((byte[])kept!).Line.Step == name);
    }

    // Before the turn itself: what is noted and not there does no harm.
    private Task NoteAsync(IDatabase database, KeptTurn? turn) => turn is null ? Task.CompletedTask : database.SortedSetAddAsync(
        RedisKeys.Unfinished, turn.Id, (time.GetUtcNow() + options.Value.TurnLease).ToUnixTimeMilliseconds());

    private Task DropAsync(RedisValue[] notes) =>
        notes.Length == 0 ? Task.CompletedTask : server.DoAsync(database => database.SortedSetRemoveAsync(RedisKeys.Unfinished, notes));

    private void Announce(string conversationId, long version) =>
        server.Publish(RedisKeys.Changed, string.Create(CultureInfo.InvariantCulture, $"{instance}\n{conversationId}\n{version}"));
}
