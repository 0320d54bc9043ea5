using System.Net;
using System.Net.Sockets;

namespace HistoryBot.Load.Chats;

/// <summary>Clients at several addresses of this machine, 127.0.1.1 and on: the bot's limits hold for each address.</summary>
internal sealed class Networks : IDisposable
{
    /// <summary>What clients wait for an answer to a request, as Web Chat does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SocketsHttpHandler[] handlers;

    /// <param name="count">Addresses, 1 to 250.</param>
    public Networks(int count)
    {
        handlers = [.. Enumerable.Range(1, count).Select(number => HandlerAt(IPAddress.Parse($"127.0.1.{number}")))];
        Clients = [.. handlers.Select(handler => new HttpClient(handler, disposeHandler: false) { Timeout = Patience })];
    }

    public IReadOnlyList<HttpClient> Clients { get; }

    public void Dispose()
    {
        foreach (var client in Clients)
        {
            client.Dispose();
        }

        foreach (var handler in handlers)
        {
            handler.Dispose();
        }
    }

    private static SocketsHttpHandler HandlerAt(IPAddress local) => new()
    {
        UseProxy = false,
        UseCookies = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Bind(new IPEndPoint(local, 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
