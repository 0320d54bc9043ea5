using System.Net;
using System.Net.Sockets;

namespace HistoryBot.Bot.Outbound;

/// <summary>
/// Connects to what requests name. Judged by the very address that is connected to, since a name can lead anywhere, and elsewhere a moment
/// later: an address of the internet, or this machine where it was asked for by its own name.
/// </summary>
/// <param name="resolve">From a host to its addresses.</param>
internal sealed class OutsideConnections(Func<string, CancellationToken, Task<IPAddress[]>> resolve, ILogger<OutsideConnections> logger)
{
    /// <exception cref="HttpRequestException">The host has no address that may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var isOwnMachine = OwnMachine.IsNamed(host);
        var allowed = Array.FindAll(
            await resolve(host, cancellationToken), address => isOwnMachine ? IPAddress.IsLoopback(address) : PublicAddresses.Include(address));
        if (allowed.Length == 0)
        {
            Log.NotOutside(logger, host);
            throw new HttpRequestException($"{host} is no address of the internet, and nothing is sent there.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
