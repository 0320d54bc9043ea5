using System.Diagnostics;

namespace HistoryBot.Load.Chats;

/// <summary>Many conversations at the same time.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    /// <summary>How many come at the same time.</summary>
    private const int Door = 32;

    /// <summary>Addresses that they come from.</summary>
    private const int NetworkCount = 100;

    /// <summary>How long a second answer is waited for, once all have a first one.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(3);

    private readonly Networks networks = new(NetworkCount);
    private readonly List<Chat> chats = [];

    public IReadOnlyList<Chat> Chats => chats;

    public static async Task<Crowd> GatherAsync(Uri site, int count, ChatManners manners, CancellationToken cancellationToken)
    {
        var crowd = new Crowd();
        await crowd.ComeAsync(site, count, manners, cancellationToken);
        return crowd;
    }

    /// <summary>More conversations.</summary>
    public async Task ComeAsync(Uri site, int count, ChatManners manners, CancellationToken cancellationToken)
    {
        var coming = Enumerable.Range(chats.Count, count).Select(number => new Chat(networks.Clients[number % NetworkCount], site, manners)).ToList();
        chats.AddRange(coming);
        await Parallel.ForEachAsync(
            coming, new ParallelOptions { MaxDegreeOfParallelism = Door, CancellationToken = cancellationToken }, async (chat, token) => await chat.ComeAsync(token));
    }

    /// <summary>Everybody asks at an even pace, whether or not answers come, until it is cancelled; a question under way is asked to its end.</summary>
    /// <param name="perSecond">Questions of all together.</param>
    public Task AskAsync(double perSecond, CancellationToken until)
    {
        var pace = TimeSpan.FromSeconds(chats.Count / perSecond);
        return Task.WhenAll(chats.Select((chat, number) => AskAsync(chat, pace * number / chats.Count, pace, until)));
    }

    /// <summary>Everybody asks again as soon as the last question is answered.</summary>
    /// <returns>Answers in a second.</returns>
    public async Task<double> SaturateAsync(TimeSpan time)
    {
        using var until = new CancellationTokenSource(time);
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(chats.Select(async chat =>
        {
            var count = 0;
            for (; !until.IsCancellationRequested; count++)
            {
                await chat.AskAsync(CancellationToken.None);
                await chat.Book.SettleAsync(CancellationToken.None);
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Waits until all that was acknowledged is answered, no longer than that, and then for answers that should not come.</summary>
    public async Task SettleAsync(TimeSpan longest)
    {
        using var patience = new CancellationTokenSource(longest);
        try
        {
            await Task.WhenAll(chats.Select(chat => chat.Book.SettleAsync(patience.Token)));
        }
        catch (OperationCanceledException)
        {
            // What is missing is counted as lost.
        }

        await Task.Delay(Afterwards);
    }

    public async ValueTask DisposeAsync()
    {
        await Parallel.ForEachAsync(chats, async (chat, _) => await chat.DisposeAsync());
        networks.Dispose();
    }

    private static async Task AskAsync(Chat chat, TimeSpan first, TimeSpan pace, CancellationToken until)
    {
        try
        {
            await Task.Delay(first, until);
            for (; ; )
            {
                var begun = Stopwatch.GetTimestamp();
                await chat.AskAsync(CancellationToken.None);
                var rest = pace - Stopwatch.GetElapsedTime(begun);
                await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, until);
            }
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // Enough is asked.
        }
    }
}
