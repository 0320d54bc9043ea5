using System.Threading.Channels;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>The frames that wait for one socket. It never makes who speaks wait: if too many wait already, it ends.</summary>
internal sealed class Listener(int capacity)
{
    private readonly Channel<byte[]> frames = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Whether it was ended because it did not keep up.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>Every frame in order, until <see cref="End"/> and all that waited before.</summary>
    public IAsyncEnumerable<byte[]> FramesAsync(CancellationToken cancellationToken) => frames.Reader.ReadAllAsync(cancellationToken);

    /// <summary>False if it does not listen any more.</summary>
    public bool TryOffer(byte[] frame)
    {
        if (frames.Writer.TryWrite(frame))
        {
            return true;
        }

        // Already ended, or ended here.
        IsTooSlow |= frames.Writer.TryComplete();
        return false;
    }

    public void End() => frames.Writer.TryComplete();
}
