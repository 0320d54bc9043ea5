namespace HistoryBot.DirectLine.Tests;

public sealed class AddressSpecs
{
    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "chat.example")]
    [InlineData("Forwarded", "host=chat.example;proto=https")]
    public async Task What_a_caller_says_about_a_proxy_is_not_believed(string header, string value)
    {
        await using var channel = await RunningChannel.StartAsync();
        var client = channel.NewClient();

        var answer = await channel.SendAsync("POST", "/conversations", client.Token, "{}", (header, value));

        Assert.StartsWith($"ws://{channel.Site.Authority}/v3/directline/conversations/{client.Id}/stream?watermark=-&t=", answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_address_is_at_the_name_that_the_client_asked_for()
    {
        await using var channel = await RunningChannel.StartAsync();
        var client = channel.NewClient();

        var answer = await channel.SendAsync("GET", client.Path, client.Token, null, ("Host", "chat.example:8080"));

        Assert.StartsWith("ws://chat.example:8080/v3/directline/conversations/", answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_public_address_goes_before_what_was_asked_for()
    {
        await using var channel = await RunningChannel.StartAsync("PublicAddress=https://chat.example/bot/");
        var client = channel.NewClient();

        var answer = await channel.SendAsync("GET", client.Path, client.Token, null, ("Host", "other.example"));

        Assert.StartsWith("wss://chat.example/bot/v3/directline/conversations/", answer["streamUrl"], StringComparison.Ordinal);
    }
}
