using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>What was said in a conversation, and who listens. Safe for any number of threads; nobody waits for a socket.</summary>
internal sealed class Transcript(string conversationId, DirectLineLimits limits, TimeProvider time, long start)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly ActivityLog log = new(limits, start);
    private readonly List<Listener> listeners = [];
    private DateTimeOffset last;
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

    /// <summary>Gives the activity its id and time, keeps it and sends it to all who listen, as far as its type asks for.</summary>
    public void Publish(Activity activity)
    {
        lock (gate)
        {
            // Web Chat sorts by time, so no two are alike; and a time never comes back, so it makes an id that outlives a restart.
            var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            last = now > last ? now : last + Tick;
            activity.Timestamp = last;
            activity.Id = $"{conversationId}|{last.ToUnixTimeMilliseconds()}";
            Stream(activity);
        }
    }

    /// <summary>Sends an activity again under its id, which replaces it where it stands. False if there is none.</summary>
    public bool Replace(Activity activity)
    {
        lock (gate)
        {
            if (activity.Id is not { } id || log.Find(id) is not { } old)
            {
                return false;
            }

            activity.Timestamp = old.Timestamp;
            Stream(activity);
            return true;
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

    private void Stream(Activity activity)
    {
        var streaming = StreamingOf.Type(activity.Type);
        if (streaming == Streaming.None)
        {
            return;
        }

        var stored = new StoredActivity(activity.Id ?? "", last, ActivityWire.Write(activity));
        if (streaming == Streaming.Kept)
        {
            log.Append(stored with { Timestamp = activity.Timestamp ?? last });
        }

        var frame = Frame.Write([stored], log.End);
        listeners.RemoveAll(listener => !listener.TryOffer(frame));
    }
}
