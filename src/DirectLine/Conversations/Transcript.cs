using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>What was said in a conversation, and who listens. Safe for any number of threads; nobody waits for a socket.</summary>
internal sealed class Transcript(string conversationId, DirectLineLimits limits, TimeProvider time, IConversationJournal journal, ActivityLog log, DateTimeOffset begin)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly List<Listener> listeners = [];
    private DateTimeOffset last = begin;
    private bool isClosed;

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

    /// <summary>Gives an activity for the bot its id and time, keeps it with its turn, and sends it to all who listen, as far as its type asks for.</summary>
    /// <param name="clientId">What its client calls it; null if it has no name for it.</param>
    /// <exception cref="IOException">It cannot be kept now; nobody was shown it.</exception>
    public void Publish(Activity activity, ConversationHead head, string? clientId)
    {
        lock (gate)
        {
            Date(activity);
            // A time never comes back, so it makes an id that outlives a restart.
            activity.Id = $"{conversationId}|{last.ToUnixTimeMilliseconds()}";
            var json = ActivityWire.Write(activity);
            var streaming = StreamingOf.Type(activity.Type);
            KeepForBot(activity.Id, json, streaming, head, clientId);

            Show(new StoredActivity(activity.Id, last, json), streaming);
        }
    }

    /// <summary>
    /// Dates what the bot says, keeps it and sends it to all who listen, as far as its type asks for; but not if it was said under this id before.
    /// </summary>
    /// <returns>Why it could not be kept; null if it was. It is shown all the same.</returns>
    public IOException? Say(Activity activity, string id)
    {
        lock (gate)
        {
            activity.Id = id;
            if (log.Find(id) is { } said)
            {
                activity.Timestamp = said.Timestamp;
                return null;
            }

            Date(activity);
            return Stream(activity);
        }
    }

    /// <summary>Sends an activity again under its id, which replaces it where it stands, if there is one.</summary>
    /// <returns>Why it could not be kept; null if it was.</returns>
    public IOException? Replace(Activity activity)
    {
        lock (gate)
        {
            if (activity.Id is not { } id || log.Find(id) is not { } old)
            {
                return null;
            }

            activity.Timestamp = old.Timestamp;
            return Stream(activity);
        }
    }

    /// <summary>Deletes all up to an activity, that one included; all of it if that one is not kept any more.</summary>
    /// <exception cref="IOException">It cannot be deleted now.</exception>
    public void ForgetThrough(string? id)
    {
        lock (gate)
        {
            var position = log.PositionAfter(id);
            journal.Forget(conversationId, position);
            log.RemoveBefore(position);
        }
    }

    /// <summary>Whether clients were shown this id; they hold back for seconds what answers one that they were not.</summary>
    public bool WasShown(string? id)
    {
        lock (gate)
        {
            return id is not null && log.Find(id) is not null;
        }
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
        }
    }

    // Web Chat sorts by time, so no two are alike.
    private void Date(Activity activity)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        last = now > last ? now : last + Tick;
        activity.Timestamp = last;
    }

    private IOException? Stream(Activity activity)
    {
        var streaming = StreamingOf.Type(activity.Type);
        var stored = new StoredActivity(activity.Id ?? "", activity.Timestamp ?? last, ActivityWire.Write(activity));
        IOException? fault = null;
        try
        {
            if (streaming == Streaming.Kept)
            {
                Keep(new KeptActivity(log.End, stored.Id, ClientId: null, stored.Timestamp, stored.Json));
            }
        }
        catch (IOException notKept)
        {
            fault = notKept;
        }

        Show(stored, streaming);
        return fault;
    }

    private void KeepForBot(string id, byte[] json, Streaming streaming, ConversationHead head, string? clientId)
    {
        if (streaming == Streaming.Live)
        {
            return;
        }

        try
        {
            Keep(streaming == Streaming.Kept ? new KeptActivity(log.End, id, clientId, last, json) : null, head, new KeptTurn(id, json));
        }
        catch (IOException) when (streaming == Streaming.None)
        {
            // Nobody was promised an answer to what clients are not shown; at the worst a greeting is missing after a restart.
        }
    }

    // Before anybody is shown it: what a client has seen is never lost.
    private void Keep(KeptActivity? activity, ConversationHead? head = null, KeptTurn? turn = null)
    {
        var end = log.End + (activity is null ? 0 : 1);
        journal.Append(new JournalStep(conversationId, head, activity, turn, Math.Max(log.First, end - limits.HistoryLength), end, last));
    }

    private void Show(StoredActivity activity, Streaming streaming)
    {
        if (streaming == Streaming.None)
        {
            return;
        }

        if (streaming == Streaming.Kept)
        {
            log.Append(activity);
        }

        var frame = Frame.Write([activity], log.End);
        listeners.RemoveAll(listener => !listener.TryOffer(frame));
    }
}
