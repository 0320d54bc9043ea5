namespace HistoryBot.Browser.Tests.Running;

/// <summary>A test with visitors: at its end none of them may have met anything that a page must not do.</summary>
public abstract class BrowserSpecs(Stage stage) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    protected Stage Stage => stage;

    public ValueTask InitializeAsync() => default;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var visitor in visitors)
        {
            await PhotographFailureAsync(visitor);
            await visitor.DisposeAsync();
        }

        Faults.None(visitors.SelectMany(visitor => visitor.Watch.Faults));
    }

    private protected async Task<Visitor> VisitAsync(BrowserNewContextOptions? options = null)
    {
        var visitor = await stage.VisitAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        visitors.Add(visitor);
        return visitor;
    }

    private static async Task PhotographFailureAsync(Visitor visitor)
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await visitor.PhotographAsync($"failed {TestContext.Current.TestMethod?.MethodName} {Guid.NewGuid():N}");
        }
    }
}
