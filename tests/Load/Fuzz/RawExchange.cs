using System.Net;
using System.Net.Sockets;

namespace HistoryBot.Load.Fuzz;

/// <summary>One connection: all is sent, then read until the server closes.</summary>
internal static class RawExchange
{
    /// <summary>What the server may take over one request.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LastWord = TimeSpan.FromMilliseconds(20);

    /// <param name="local">The address that it comes from.</param>
    /// <returns>What was answered, empty if nothing was.</returns>
    /// <exception cref="OperationCanceledException">It did not end.</exception>
    public static async Task<byte[]> SendAsync(IPAddress local, Uri site, HostileRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(local, 0));
        await socket.ConnectAsync(site.Host, site.Port, patience.Token);
        using var answer = new MemoryStream();
        try
        {
            // A server that has refused it reads no further, but has answered.
            var sending = SendAllAsync(socket, request, patience.Token);
            await ReceiveAllAsync(socket, answer, patience.Token);
            await sending;
        }
        catch (SocketException)
        {
            // The server closed while something was under way.
        }

        return answer.ToArray();
    }

    private static async Task SendAllAsync(Socket socket, HostileRequest request, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < request.Bytes.Length;)
        {
            sent += await socket.SendAsync(request.Bytes.AsMemory(sent), cancellationToken);
        }

        if (request.IsCutOff)
        {
            await Task.Delay(LastWord, cancellationToken);
            socket.Shutdown(SocketShutdown.Send);
        }
    }

    private static async Task ReceiveAllAsync(Socket socket, MemoryStream answer, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 << 10];
        for (; ; )
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (count == 0)
            {
                return;
            }

            answer.Write(buffer, 0, count);
        }
    }
}
