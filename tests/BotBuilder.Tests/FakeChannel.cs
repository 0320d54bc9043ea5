using System.Net;

namespace HistoryBot.BotBuilder.Tests;

/// <summary>A channel's server that answers what it is told to and remembers what it was sent.</summary>
internal sealed class FakeChannel(HttpStatusCode status = HttpStatusCode.OK, string body = "") : HttpMessageHandler, IHttpClientFactory
{
    public List<(string Method, string Address, string Body, HttpRequestMessage Request)> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method.Method, request.RequestUri!.AbsoluteUri, sent, request));
        return new HttpResponseMessage(status) { Content = new StringContent(body) };
    }
}
