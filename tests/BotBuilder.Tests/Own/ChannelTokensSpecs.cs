using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.BotBuilder.Tests.Own;

public sealed class ChannelTokensSpecs : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly FakeService service;
    private readonly ChannelTokens tokens;
    private string? answer;
    private int given;

    public ChannelTokensSpecs()
    {
        service = new FakeService(_ => answer ?? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"t{{++given}}"}""");
        tokens = new ChannelTokens(Settings(), service.Client, time, NullLogger.Instance);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end_and_then_renewed_while_it_still_serves()
    {
        Assert.Equal("t1", await GetAsync());
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", await GetAsync());
        Assert.Single(service.Asked);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("t1", await GetAsync());
        Assert.Equal("t2", await GetAsync());
        Assert.Equal(2, service.Asked.Count);
    }

    [Fact]
    public async Task While_the_login_service_is_out_the_old_token_serves_until_its_end_and_then_there_is_none()
    {
        await GetAsync();
        service.IsOut = true;
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("t1", await GetAsync());
        time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<HttpRequestException>(GetAsync);

        service.IsOut = false;
        Assert.Equal("t2", await GetAsync());
    }

    [Fact]
    public async Task Numbers_may_be_text_and_a_short_life_is_renewed_at_its_half()
    {
        answer = """{"expires_in":"60","access_token":"short"}""";
        Assert.Equal("short", await GetAsync());
        time.Advance(TimeSpan.FromSeconds(29));
        await GetAsync();
        Assert.Single(service.Asked);
        time.Advance(TimeSpan.FromSeconds(1));
        await GetAsync();
        Assert.Equal(2, service.Asked.Count);
    }

    [Fact]
    public async Task What_a_channel_refused_is_not_shown_again_but_a_newer_one_is_kept()
    {
        await GetAsync();
        tokens.Discard("t1");
        Assert.Equal("t2", await GetAsync());
        tokens.Discard("t1");
        Assert.Equal("t2", await GetAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("""{"error":"invalid_client","error_description":"the secret is wrong"}""")]
    [InlineData("""{"access_token":"","expires_in":3600}""")]
    [InlineData("""{"access_token":"a\r\nX-Evil: 1","expires_in":3600}""")]
    public async Task An_answer_that_is_no_token_is_told_without_the_password(string body)
    {
        answer = body;
        var fault = await Assert.ThrowsAsync<HttpRequestException>(GetAsync);
        Assert.DoesNotContain("my-password", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MultiTenant", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "/own-tenant/oauth2/v2.0/token")]
    public async Task The_tenant_that_a_bot_is_at_home_in_gives_its_token(string type, string path)
    {
        var own = new ChannelTokens(Settings(("MicrosoftAppType", type), ("MicrosoftAppTenantId", "own-tenant")), service.Client, time, NullLogger.Instance);
        await own.GetAsync(TestContext.Current.CancellationToken);
        Assert.Equal(path, Assert.Single(service.Asked));
    }

    public void Dispose() => service.Dispose();

    private Task<string> GetAsync() => tokens.GetAsync(TestContext.Current.CancellationToken).AsTask();

    private static AuthenticationSettings Settings(params (string Key, string Value)[] more)
    {
        (string Key, string Value)[] own = [("MicrosoftAppId", "my-id"), ("MicrosoftAppPassword", "my-password")];
        return AuthenticationSettings.Of(new ConfigurationBuilder()
            .AddInMemoryCollection(own.Concat(more).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
    }
}
