using System.Net;

namespace HistoryBot.BotBuilder.Tests.Own;

/// <summary>A server that answers by path, and remembers what it was asked.</summary>
internal sealed class FakeService(Func<string, string?> answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    /// <summary>Whether it cannot be reached from now on.</summary>
    public bool IsOut { get; set; }

    public HttpClient Client() => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Asked.Add(path);
        return IsOut ? throw new HttpRequestException("refused")
            : answer(path) is { } body ? Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) })
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("") });
    }
}
