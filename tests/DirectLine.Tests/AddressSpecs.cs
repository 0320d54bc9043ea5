namespace HistoryBot.DirectLine.Tests;

public sealed class AddressSpecs
{
    [Theory]
    [InlineData("https", "chat.example", "wss://chat.example/v3/directline/conversations/")]
    [InlineData("https,http", "chat.example:8443, inner.example", "wss://chat.example:8443/v3/directline/conversations/")]
    [InlineData("http", "chat.example", "ws://chat.example/v3/directline/conversations/")]
    [InlineData("https", null, "wss://127.0.0.1:{port}/v3/directline/conversations/")]
    [InlineData("https", "not a host", "wss://127.0.0.1:{port}/v3/directline/conversations/")]
    [InlineData(null, null, "ws://127.0.0.1:{port}/v3/directline/conversations/")]
    public async Task Behind_a_proxy_the_stream_address_is_the_one_that_the_client_can_reach(string? scheme, string? host, string expected)
    {
        await using var channel = await RunningChannel.StartAsync();
        var client = await channel.NewClientAsync();

        var answer = await channel.SendAsync(
            "POST", "/conversations", client.Token, "{}", [.. Headers(("X-Forwarded-Proto", scheme), ("X-Forwarded-Host", host))]);

        var port = channel.Site.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith(expected.Replace("{port}", port, StringComparison.Ordinal) + client.Id + "/stream?watermark=-&t=", answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_public_address_goes_before_what_the_proxy_says()
    {
        await using var channel = await RunningChannel.StartAsync("PublicAddress=https://chat.example/bot/");
        var client = await channel.NewClientAsync();

        var answer = await channel.SendAsync("GET", client.Path, client.Token, null, ("X-Forwarded-Host", "other.example"));

        Assert.StartsWith("wss://chat.example/bot/v3/directline/conversations/", answer["streamUrl"], StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Value)> Headers(params (string Name, string? Value)[] headers) =>
        headers.Where(header => header.Value is not null).Select(header => (header.Name, header.Value!));
}
