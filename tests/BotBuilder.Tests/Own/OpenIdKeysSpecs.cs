using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.BotBuilder.Tests.Own;

public sealed class OpenIdKeysSpecs : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly FakeService service;
    private readonly OpenIdKeys keys;
    private string published = Key("one", "\"msteams\"");

    public OpenIdKeysSpecs()
    {
        service = new FakeService(path => path == "/configuration"
            ? """{"issuer":"https://api.botframework.com","jwks_uri":"http://localhost:1/keys"}"""
            : $$"""{"keys":[{{published}}]}""");
        keys = new OpenIdKeys(new Uri("http://localhost:1/configuration"), service.Client, time, NullLogger.Instance);
    }

    private int Reads => service.Asked.Count(path => path == "/keys");

    [Fact]
    public async Task Keys_are_read_once_a_day()
    {
        Assert.NotNull(await FindAsync("one"));
        time.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await FindAsync("one"));
        Assert.Equal(1, Reads);

        time.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await FindAsync("one"));
        Assert.Equal(2, Reads);
    }

    [Fact]
    public async Task A_key_that_is_missing_is_looked_for_at_once_and_then_once_a_minute_whoever_asks()
    {
        Assert.NotNull(await FindAsync("one"));
        for (var caller = 0; caller < 10; caller++)
        {
            Assert.Null(await FindAsync($"invented {caller}"));
        }

        Assert.Equal(2, Reads);

        published = Key("two", "\"msteams\"");
        Assert.Null(await FindAsync("two"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("two"));
        Assert.Null(await FindAsync("one"));
        Assert.Equal(3, Reads);
    }

    [Fact]
    public async Task While_the_issuer_cannot_be_asked_the_old_keys_serve_and_it_is_asked_once_a_minute()
    {
        await FindAsync("one");
        time.Advance(TimeSpan.FromDays(1));
        service.IsOut = true;
        var before = service.Asked.Count;
        Assert.NotNull(await FindAsync("one"));
        Assert.NotNull(await FindAsync("one"));
        var attempts = service.Asked.Count - before;

        service.IsOut = false;
        published = Key("two", "\"msteams\"");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await FindAsync("two"));
        // The library that reads metadata tries twice.
        Assert.InRange(attempts, 1, 2);
    }

    [Fact]
    public async Task Without_any_key_nobody_can_be_checked_and_the_next_caller_asks_again()
    {
        service.IsOut = true;
        await Assert.ThrowsAsync<IOException>(() => FindAsync("one"));
        service.IsOut = false;
        Assert.NotNull(await FindAsync("one"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"kty":"RSA","use":"enc","kid":"one","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"oct","kid":"one","k":"c2VjcmV0"}""")]
    public async Task An_issuer_that_publishes_no_key_for_signatures_is_as_good_as_none(string keysOfOther)
    {
        published = keysOfOther;
        await Assert.ThrowsAsync<IOException>(() => FindAsync("one"));
    }

    [Fact]
    public async Task A_key_speaks_for_the_channels_that_it_names_and_one_that_names_none_for_all()
    {
        published = $"{Key("one", "\"msteams\",\"webchat\"")},{Key("none", "")},{Key("all", null)}";
        var (some, none, all) = (await FindAsync("one"), await FindAsync("none"), await FindAsync("all"));
        Assert.Equal((true, true, false), (some!.Endorses("msteams"), some.Endorses("webchat"), some.Endorses("slack")));
        Assert.Equal((false, true), (none!.Endorses("msteams"), all!.Endorses("slack")));
    }

    public void Dispose() => service.Dispose();

    private Task<PublishedKey?> FindAsync(string keyId) => keys.FindAsync(keyId, TestContext.Current.CancellationToken);

    private static string Key(string id, string? endorsements) =>
        $$"""{"kty":"RSA","use":"sig","kid":"{{id}}","n":"AQAB","e":"AQAB"{{(endorsements is null ? "" : $",\"endorsements\":[{endorsements}]")}}}""";
}
