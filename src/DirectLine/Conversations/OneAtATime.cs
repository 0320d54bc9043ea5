using System.Threading.Channels;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>Lets in one after another, in the order in which they come, also across waits.</summary>
internal sealed class OneAtATime
{
    private readonly Channel<bool> inside = Channel.CreateBounded<bool>(1);

    /// <summary>Waits to be let in; whoever is in leaves by disposing of what this gives.</summary>
    public async Task<IDisposable> EnterAsync()
    {
        await inside.Writer.WriteAsync(true);
        return new Stay(inside.Reader);
    }

    private sealed class Stay(ChannelReader<bool> inside) : IDisposable
    {
        public void Dispose() => inside.TryRead(out _);
    }
}
