namespace HistoryBot.Bot.Tests.Web;

/// <summary>One bot and one visitor for all tests of a class that leave nothing behind.</summary>
public sealed class Visit : IAsyncLifetime
{
    internal Visitor Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Visitor = await Visitor.ComeAsync();

    public ValueTask DisposeAsync() => Visitor.DisposeAsync();
}
