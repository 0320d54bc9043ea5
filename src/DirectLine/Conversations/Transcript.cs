using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>
/// What was said in a conversation, and who listens. Safe for any number of threads; nobody waits for a socket. Where other processes write
/// too, the journal tells what was said, and this is a copy that is brought up to date before anything is added.
/// </summary>
/// <param name="shared">The journal, if other processes write to it; null if this process alone does.</param>
/// <param name="memory">What all conversations use; this one's part ends with <see cref="Close"/>.</param>
/// <param name="start">The count at which a conversation begins that the journal does not know.</param>
internal sealed class Transcript(
    string conversationId, DirectLineLimits limits, TimeProvider time, IConversationLog journal, ISharedJournal? shared, MemoryUse memory, long start)
{
    /// <summary>Of writers that meet, one gets through each time.</summary>
    private const int Attempts = 100;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    // Who writes, one at a time, also while the journal is waited for; who has it may read what follows without the gate.
    private readonly OneAtATime writing = new();
    private readonly Lock gate = new();
    private readonly List<Listener> listeners = [];
    private readonly ClientActivityIds clientIds = new();

    // What was shown and not kept yet, and what is to be done when it is.
    private readonly List<KeptActivity> owed = [];
    private readonly Queue<Func<Task>> afterwards = new();

    private ActivityLog log = new(limits, start);
    private DateTimeOffset last;
    private long version;
    private long counted;
    private bool isKept;

    // Whether the journal was ever read, or given up; and whether it was when last asked for.
    private bool isRecalled;
    private bool isCurrent;

    private bool isClosed;

    /// <summary>Called with what the journal knows of the conversation, while nobody writes.</summary>
    public Action<ConversationHead>? Recalled { get; set; }

    public bool HasListeners
    {
        get
        {
            lock (gate)
            {
                return listeners.Count > 0;
            }
        }
    }

    /// <summary>Whether other processes have gone on to a version that is not known here.</summary>
    public bool IsBehind(long reached) => Interlocked.Read(ref version) < reached;

    /// <summary>
    /// Whether it is known what comes after a watermark. While the journal cannot be read, one beyond what is known here may have been given
    /// out by another process, and to whoever holds it all that is known here would come again.
    /// </summary>
    public bool Knows(long watermark)
    {
        lock (gate)
        {
            return isRecalled && (isCurrent || watermark <= log.End);
        }
    }

    /// <summary>Reads what the journal has and is not known here, and sends it to all who listen.</summary>
    /// <returns>Whether the conversation is kept.</returns>
    /// <exception cref="IOException">It cannot be read now.</exception>
    public async Task<bool> RecallAsync()
    {
        if (shared is null && isRecalled)
        {
            return isKept;
        }

        using var alone = await writing.EnterAsync();
        if (shared is not null || !isRecalled)
        {
            try
            {
                await CatchUpAsync();
                isCurrent = true;
            }
            catch (IOException)
            {
                isCurrent = false;
                throw;
            }
        }

        return isKept;
    }

    /// <summary>Begins without what the journal has, which cannot be read.</summary>
    public void BeginAnew() => isRecalled = isCurrent = true;

    /// <summary>
    /// Gives an activity for the bot its id and time, keeps it with its turn, and sends it to all who listen, as far as its type asks for.
    /// A repetition is not taken again.
    /// </summary>
    /// <param name="clientId">What its client calls it; null if it has no name for it.</param>
    /// <param name="prepare">What is to be said, as things stand; null if nothing is. Called again where another process was first.</param>
    /// <param name="taken">Called when it is kept; whether somebody has to begin to call the bot.</param>
    /// <exception cref="IOException">It cannot be kept now; nobody was shown it.</exception>
    public async Task<Receipt> PublishAsync(string? clientId, Func<Draft?> prepare, Func<Activity, bool> taken)
    {
        using var alone = await writing.EnterAsync();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (clientIds.Find(clientId) is { } known)
            {
                return new Receipt(known, BeginsTurns: false);
            }

            if (prepare() is not { } draft)
            {
                return default;
            }

            var (activity, head) = draft;
            Date(activity);
            // A time never comes back, so it makes an id that outlives a restart.
            var id = activity.Id = $"{conversationId}|{last.ToUnixTimeMilliseconds()}";
            var json = ActivityWire.Write(activity);
            var streaming = StreamingOf.Type(activity.Type);
            switch (await KeepForBotAsync(id, json, streaming, head, clientId))
            {
                case Keeping.Kept:
                    Show(new StoredActivity(id, last, json), streaming);
                    clientIds.Remember(clientId, id);
                    return new Receipt(id, taken(activity));
                case Keeping.Outdated:
                    await CatchUpAsync();
                    break;
                default:
                    return default;
            }
        }

        throw TooManyWriters();
    }

    /// <summary>
    /// Dates what the bot says, keeps it and sends it to all who listen, as far as its type asks for; but not if it was said under this id before.
    /// It answers nothing that clients were not shown: they would hold it back for seconds.
    /// </summary>
    /// <param name="hold">The hold under which the turn runs that says it, if there is one.</param>
    /// <returns>
    /// Why this process alone could not keep it; null if it was. It is shown all the same, and kept before anything else is from then on.
    /// </returns>
    /// <exception cref="IOException">It cannot be kept now in a shared journal, and was shown to nobody.</exception>
    /// <exception cref="OperationCanceledException">The hold is lost: another process may run the turn.</exception>
    public Task<IOException?> SayAsync(Activity activity, string id, string? hold)
    {
        activity.Id = id;
        return StreamAsync(activity, hold, () =>
        {
            if (log.Find(id) is { } said)
            {
                activity.Timestamp = said.Timestamp;
                return false;
            }

            Date(activity);
            return true;
        });
    }

    /// <summary>Sends an activity again under its id, which replaces it where it stands, if there is one. Otherwise as <see cref="SayAsync"/>.</summary>
    public Task<IOException?> ReplaceAsync(Activity activity, string? hold) => StreamAsync(activity, hold, () =>
    {
        var old = activity.Id is { } id ? log.Find(id) : null;
        activity.Timestamp = old?.Timestamp;
        return old is not null;
    });

    /// <summary>Deletes all up to an activity, that one included; all of it for null, or if that one is not kept any more.</summary>
    /// <exception cref="IOException">It cannot be deleted now.</exception>
    public async Task ForgetThroughAsync(string? id)
    {
        using var alone = await writing.EnterAsync();
        if (shared is not null)
        {
            await CatchUpAsync();
        }

        var position = log.PositionAfter(id);
        await journal.ForgetAsync(conversationId, position);
        lock (gate)
        {
            log.RemoveBefore(position);
            Count();
        }

        owed.RemoveAll(activity => activity.Position < position);
    }

    /// <summary>Does something as soon as all that was shown here is kept: at once where it is. What has to wait for too long is not done.</summary>
    /// <exception cref="IOException">Not now: what was shown cannot be kept yet.</exception>
    public async Task WhenKeptAsync(Func<Task> next)
    {
        using var alone = await writing.EnterAsync();
        afterwards.Enqueue(next);
        if (afterwards.Count > limits.HistoryLength)
        {
            afterwards.Dequeue();
        }

        await KeepOwedAsync();
    }

    /// <summary>All after a watermark, as one frame.</summary>
    public byte[] ReadAfter(long watermark)
    {
        lock (gate)
        {
            return Frame.Write(log.After(watermark), log.End);
        }
    }

    /// <summary>A listener that gets what it has not seen and then everything new; null if too many listen.</summary>
    public Listener? Listen(long watermark)
    {
        lock (gate)
        {
            if (listeners.Count >= limits.SocketsPerConversation)
            {
                return null;
            }

            var listener = new Listener(limits.FramesPerSocket);
            if (isClosed)
            {
                listener.End();
                return listener;
            }

            listener.TryOffer(Frame.Write(log.After(watermark), log.End));
            listeners.Add(listener);
            return listener;
        }
    }

    public void Leave(Listener listener)
    {
        listener.End();
        lock (gate)
        {
            listeners.Remove(listener);
        }
    }

    /// <summary>Ends all listeners, present and to come: their clients come back and find a conversation that is kept.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            listeners.ForEach(listener => listener.End());
            listeners.Clear();
            Count();
        }
    }

    /// <summary>Sends to all who listen here what another process said and nobody keeps.</summary>
    public void Pass(byte[] json) => Show(new StoredActivity("", last, json), Streaming.Live);

    private static IOException TooManyWriters() => new("Too many write to one conversation at once.");

    // Web Chat sorts by time, so no two are alike.
    private void Date(Activity activity)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        last = now > last ? now : last + Tick;
        activity.Timestamp = last;
    }

    private async Task CatchUpAsync()
    {
        var kept = await journal.LoadAsync(conversationId, isRecalled ? log.End : 0);
        if (kept?.End < log.End && isRecalled)
        {
            // It was begun anew elsewhere, after it had been lost.
            kept = await journal.LoadAsync(conversationId);
        }

        isKept = kept is not null;
        if (kept is null || (isRecalled && kept.Version == version && shared is not null))
        {
            Interlocked.Exchange(ref version, kept?.Version ?? 0);
            isRecalled = true;
            return;
        }

        Adopt(kept);
        Recalled?.Invoke(kept.Head);
        isRecalled = true;
    }

    private void Adopt(KeptConversation kept)
    {
        lock (gate)
        {
            if (!isRecalled || kept.First > log.End || kept.End < log.End)
            {
                log = new ActivityLog(limits, Math.Max(kept.First, kept.End - kept.Activities.Count));
            }

            log.RemoveBefore(kept.First);
            var fresh = new List<StoredActivity>();
            foreach (var activity in kept.Activities.Where(activity => activity.Position >= log.End))
            {
                var stored = new StoredActivity(activity.Id, activity.Time, activity.Json.ToArray());
                log.Append(stored);
                fresh.Add(stored);
                clientIds.Remember(activity.ClientId, activity.Id);
            }

            Count();
            last = kept.Last > last ? kept.Last : last;
            Interlocked.Exchange(ref version, kept.Version);
            if (fresh.Count > 0)
            {
                Offer(Frame.Write(fresh, log.End));
            }
        }
    }

    // In one journal everything that the bot is to hear waits its turn there; a process on its own keeps only what it owes an answer.
    private async Task<Keeping> KeepForBotAsync(string id, byte[] json, Streaming streaming, ConversationHead head, string? clientId)
    {
        if (streaming == Streaming.Live && shared is null)
        {
            return Keeping.Kept;
        }

        try
        {
            return await KeepAsync(
                streaming == Streaming.Kept ? new KeptActivity(log.End, id, clientId, last, json) : null, head, new KeptTurn(id, json));
        }
        catch (IOException) when (streaming == Streaming.None && shared is null)
        {
            // Nobody was promised an answer to what clients are not shown; at the worst a greeting is missing after a restart.
            return Keeping.Kept;
        }
    }

    private async Task<IOException?> StreamAsync(Activity activity, string? hold, Func<bool> prepare)
    {
        var streaming = StreamingOf.Type(activity.Type);
        var question = activity.ReplyToId;
        using var alone = await writing.EnterAsync();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!prepare())
            {
                return null;
            }

            activity.ReplyToId = question is not null && log.Find(question) is not null ? question : null;
            var stored = new StoredActivity(activity.Id ?? "", activity.Timestamp ?? last, ActivityWire.Write(activity));
            var (keeping, fault) = await TryKeepAsync(stored, streaming, hold);
            switch (keeping)
            {
                case Keeping.Kept:
                    Show(stored, streaming);
                    ShowElsewhere(stored, streaming);
                    return fault;
                case Keeping.Outdated:
                    await CatchUpAsync();
                    break;
                default:
                    throw new OperationCanceledException("Another process runs this turn.");
            }
        }

        throw TooManyWriters();
    }

    private async Task<(Keeping Keeping, IOException? Fault)> TryKeepAsync(StoredActivity stored, Streaming streaming, string? hold)
    {
        if (streaming != Streaming.Kept)
        {
            return (Keeping.Kept, null);
        }

        var activity = new KeptActivity(log.End, stored.Id, ClientId: null, stored.Timestamp, stored.Json);
        try
        {
            return (await KeepAsync(activity, hold: hold), null);
        }
        catch (IOException fault) when (shared is null)
        {
            owed.Add(activity);
            owed.RemoveAll(old => old.Position < log.First);
            return (Keeping.Kept, fault);
        }
    }

    // Positions have no gaps, and a turn is over when its answer is kept.
    private async Task KeepOwedAsync()
    {
        while (owed is [var activity, ..])
        {
            await journal.AppendAsync(new JournalStep(
                conversationId, Head: null, activity, Turn: null, log.First, activity.Position + 1, activity.Time));
            owed.RemoveAt(0);
        }

        while (afterwards.TryPeek(out var next))
        {
            await next();
            afterwards.Dequeue();
        }
    }

    // Before anybody is shown it: what a client has seen is never lost.
    private async Task<Keeping> KeepAsync(KeptActivity? activity, ConversationHead? head = null, KeptTurn? turn = null, string? hold = null)
    {
        await KeepOwedAsync();
        var end = log.End + (activity is null ? 0 : 1);
        var step = new JournalStep(conversationId, head, activity, turn, Math.Max(log.First, end - limits.HistoryLength), end, last)
        {
            Version = version,
            Hold = hold,
            // One may be under way.
            TurnsBefore = limits.TurnsWaiting,
        };
        var keeping = await journal.AppendAsync(step);
        if (keeping == Keeping.Kept)
        {
            isKept = true;
            Interlocked.Increment(ref version);
        }

        return keeping;
    }

    private void Show(StoredActivity activity, Streaming streaming)
    {
        if (streaming == Streaming.None)
        {
            return;
        }

        lock (gate)
        {
            if (streaming == Streaming.Kept)
            {
                log.Append(activity);
                Count();
            }

            Offer(Frame.Write([activity], log.End));
        }
    }

    private void ShowElsewhere(StoredActivity activity, Streaming streaming)
    {
        if (streaming == Streaming.Live)
        {
            shared?.Show(conversationId, activity.Json);
        }
    }

    // Only under the gate.
    private void Count()
    {
        var bytes = isClosed ? 0 : log.Bytes;
        memory.Add(bytes - counted);
        counted = bytes;
    }

    private void Offer(byte[] frame) => listeners.RemoveAll(listener => !listener.TryOffer(frame));
}
