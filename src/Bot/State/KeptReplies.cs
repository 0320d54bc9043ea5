using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.State.Redis;

namespace HistoryBot.Bot.State;

/// <summary>The replies that a bot has kept, to be read while it runs.</summary>
internal sealed class KeptReplies : IAsyncDisposable
{
    private readonly IAsyncDisposable opened;

    private KeptReplies(IReplyReport report, IAsyncDisposable opened) => (Report, this.opened) = (report, opened);

    public IReplyReport Report { get; }

    /// <summary>Opens what a bot of this configuration keeps them in.</summary>
    /// <exception cref="BadStateException">It cannot be read.</exception>
    public static KeptReplies Open(IConfiguration configuration)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddSingleton(TimeProvider.System);
        services.AddOutbound(configuration).AddState(configuration);
        services.AddSingleton(_ => new LookedAt(HistoryDatabase.Look(DataFolder.Of(configuration))));
        var provider = services.BuildServiceProvider();
        return new KeptReplies(provider.GetService<IReplyReport>() ?? new SqliteReport(provider.GetRequiredService<LookedAt>().Database), provider);
    }

    public ValueTask DisposeAsync() => opened.DisposeAsync();

    private sealed record LookedAt(HistoryDatabase? Database) : IDisposable
    {
        public void Dispose() => Database?.Dispose();
    }
}
