using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using HistoryBot.Bot.Outbound;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Replies that wait to be sent: one lane per conversation, kept in order within it. A lane exists while it has replies, and is announced
/// once when it comes to be.
/// </summary>
internal sealed class ReplyLanes(IOptions<OutboundOptions> options)
{
    /// <summary>Conversations with replies waiting at the same time; a bound on memory, far above what one machine talks to.</summary>
    public const int MaxLanes = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<ReplyLane, Queue<Reply>> lanes = [];
    private readonly Channel<ReplyLane> announced = Channel.CreateBounded<ReplyLane>(MaxLanes);

    /// <summary>False if too much waits already, or no more is sent.</summary>
    public bool TryAdd(Reply reply)
    {
        var lane = ReplyLane.Of(reply.Conversation);
        lock (gate)
        {
            if (lanes.TryGetValue(lane, out var waiting))
            {
                return TryEnqueue(waiting, reply);
            }

            if (lanes.Count == MaxLanes || !announced.Writer.TryWrite(lane))
            {
                return false;
            }

            lanes[lane] = new Queue<Reply>([reply]);
            return true;
        }
    }

    /// <summary>Each lane that has come to be, until <see cref="Close"/>.</summary>
    public IAsyncEnumerable<ReplyLane> AnnouncedAsync(CancellationToken cancellationToken) =>
        announced.Reader.ReadAllAsync(cancellationToken);

    /// <summary>The next reply of a lane; without one the lane ends.</summary>
    public bool TryTake(ReplyLane lane, [NotNullWhen(true)] out Reply? reply)
    {
        lock (gate)
        {
            if (lanes.TryGetValue(lane, out var waiting) && waiting.TryDequeue(out reply))
            {
                return true;
            }

            lanes.Remove(lane);
            reply = null;
            return false;
        }
    }

    /// <summary>No new lanes from here on; those that wait can still be emptied.</summary>
    public void Close() => announced.Writer.TryComplete();

    private bool TryEnqueue(Queue<Reply> waiting, Reply reply)
    {
        if (waiting.Count >= options.Value.MaxWaitingPerConversation)
        {
            return false;
        }

        waiting.Enqueue(reply);
        return true;
    }
}
