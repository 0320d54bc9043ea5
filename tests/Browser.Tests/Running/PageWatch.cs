using System.Collections.Concurrent;

namespace HistoryBot.Browser.Tests.Running;

/// <summary>
/// Notes what must not happen while somebody chats: a request that leaves the machine, an error on the console (every violation of a
/// Content-Security-Policy is one), an exception that nobody catches.
/// </summary>
internal sealed class PageWatch
{
    private static readonly string[] Inner = ["data", "blob", "about"];

    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentBag<string> allowed = [];

    public PageWatch(IBrowserContext context)
    {
        context.Request += (_, request) => NoteAddress(request.Url);
        context.Console += (_, message) => NoteConsole(message);
        context.WebError += (_, error) => faults.Enqueue($"uncaught: {error.Error}");
        context.Page += (_, page) => page.WebSocket += (_, socket) => NoteAddress(socket.Url);
        foreach (var page in context.Pages)
        {
            page.WebSocket += (_, socket) => NoteAddress(socket.Url);
        }
    }

    /// <summary>What happened, oldest first, without what was allowed.</summary>
    public IReadOnlyList<string> Faults => [.. faults.Where(fault => !allowed.Any(part => fault.Contains(part, StringComparison.Ordinal)))];

    /// <summary>Says beforehand or afterwards that faults with this text in them belong to the test.</summary>
    public void Allow(string part) => allowed.Add(part);

    private void NoteAddress(string url)
    {
        var address = new Uri(url);
        if (!address.IsLoopback && !Inner.Contains(address.Scheme))
        {
            faults.Enqueue($"left the machine: {url}");
        }
    }

    private void NoteConsole(IConsoleMessage message)
    {
        if (message.Type == "error" || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            faults.Enqueue($"console: {message.Text} ({message.Location})");
        }
    }
}
