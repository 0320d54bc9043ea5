using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>Who may speak to a bot with an app id, and what the bot shows when it replies.</summary>
public sealed class GoodTokenSpecs
{
    private static readonly Dictionary<string, Func<RegisteredBot, Badge>> Good = new(StringComparer.Ordinal)
    {
        ["the connector's"] = bot => bot.ChannelsBadge(),
        ["signed by RS384"] = bot => bot.ChannelsBadge().With(badge => badge.Algorithm = SecurityAlgorithms.RsaSha384),
        ["signed by RS512"] = bot => bot.ChannelsBadge().With(badge => badge.Algorithm = SecurityAlgorithms.RsaSha512),
        ["expired four minutes ago, as a clock may be wrong"] = bot => bot.ChannelsBadge().Lasting(-60, -4),
        ["valid in four minutes, as a clock may be wrong"] = bot => bot.ChannelsBadge().Lasting(4, 60),
        ["for several, this bot among them"] = bot => bot.ChannelsBadge().With(badge => badge.Claims["aud"] = new JsonArray("other", Badge.AppId)),
        ["a service address in other letters"] = bot => bot.ChannelsBadge().With(badge => badge.Claims["serviceurl"] = bot.Channel.ServiceUrl.ToUpperInvariant()),
        ["the Emulator's, version 1.0"] = bot => Badge.Emulators(bot.Issuer),
        ["the Emulator's, version 2.0"] = bot => Badge.SecondEmulators(bot.Issuer),
    };

    [Fact]
    public async Task Whose_token_holds_is_answered_with_the_bots_own_token()
    {
        await using var bot = await RegisteredBot.StartAsync();
        foreach (var (name, make) in Good)
        {
            using var response = await bot.SayAsync(name, make(bot));
            Assert.True(HttpStatusCode.OK == response.StatusCode, $"{name}: {response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            var reply = await NextTextAsync(bot);
            Assert.Equal(($"echo {name}", "Bearer bots-token-1"), (reply.Text, reply.Authorization));
        }

        var login = Assert.Single(bot.Issuer.Logins);
        Assert.Equal(
            ("client_credentials", Badge.AppId, RegisteredBot.Password, "https://api.botframework.com/.default"),
            ((string?)login["grant_type"], (string?)login["client_id"], (string?)login["client_secret"], (string?)login["scope"]));
        Assert.DoesNotContain(bot.Bot.Log.All, IsSecret);
    }

    [Fact]
    public async Task A_bot_of_one_tenant_takes_the_Emulators_tokens_of_that_tenant_and_of_no_other()
    {
        await using var bot = await RegisteredBot.StartAsync("--MicrosoftAppType", "SingleTenant", "--MicrosoftAppTenantId", Badge.OwnTenant);
        foreach (var badge in new[] { Badge.Emulators(bot.Issuer, Badge.OwnTenant), Badge.SecondEmulators(bot.Issuer, Badge.OwnTenant), bot.ChannelsBadge() })
        {
            using var response = await bot.SayAsync("hello", badge);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("Bearer bots-token-1", (await NextTextAsync(bot)).Authorization);
        }

        using var foreign = await bot.SayAsync("hello", Badge.Emulators(bot.Issuer, Guid.Empty.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task When_the_keys_are_rolled_over_the_new_one_counts_at_once_and_the_old_one_no_more()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var old = bot.ChannelsBadge();
        using var before = await bot.SayAsync("before", old);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        bot.Issuer.RollOver();
        using var after = await bot.SayAsync("after", bot.ChannelsBadge());
        using var late = await bot.SayAsync("late", old);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (after.StatusCode, late.StatusCode));
        Assert.Equal(2, bot.Issuer.Read.Count(path => path == "/channel/keys"));
    }

    [Fact]
    public async Task While_the_issuer_cannot_be_asked_callers_are_told_to_come_back_and_then_are_let_in()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsOut = true;
        using var refused = await bot.SayAsync("hello", bot.ChannelsBadge());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);

        bot.Issuer.IsOut = false;
        using var taken = await bot.SayAsync("hello", bot.ChannelsBadge());
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_and_the_reply_arrives()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Channel.Answer = (reply, http) =>
        {
            http.Response.StatusCode = reply.Authorization == "Bearer bots-token-1" ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };

        using var response = await bot.SayAsync("hello", bot.ChannelsBadge());
        var attempts = new[] { await bot.Channel.NextReplyAsync(), await bot.Channel.NextReplyAsync() };

        Assert.Equal(["Bearer bots-token-1", "Bearer bots-token-2"], attempts.Select(reply => reply.Authorization));
        Assert.Equal(2, bot.Issuer.Logins.Count);
    }

    [Fact]
    public async Task A_wrong_password_loses_the_reply_and_the_operator_is_told_what_to_check()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.RefusesLogins = true;
        using var response = await bot.SayAsync("hello", bot.ChannelsBadge());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        while (!bot.Bot.Log.AboveTrace.Any(entry => entry.Contains("could not be delivered", StringComparison.Ordinal)))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Contains(bot.Bot.Log.AboveTrace, entry => entry.Contains("401 invalid_client", StringComparison.Ordinal) && entry.Contains("MicrosoftAppPassword", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Bot.Log.All, IsSecret);
        Assert.Equal(0, bot.Channel.Waiting);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_need_no_token_of_the_bots()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var inline = bot.Message("hello").Replace("\"type\":\"message\"", "\"type\":\"message\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal);
        using var body = new StringContent(inline, System.Text.Encoding.UTF8, "application/json");
        using var response = await bot.Bot.PostAsync(body, ("Authorization", "Bearer " + bot.ChannelsBadge().Sign()));

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains("echo hello", answer["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
        Assert.Empty(bot.Issuer.Logins);
    }

    private static async Task<ReceivedReply> NextTextAsync(RegisteredBot bot)
    {
        while (true)
        {
            var reply = await bot.Channel.NextReplyAsync();
            if (reply.Text is not null)
            {
                return reply;
            }
        }
    }

    private static bool IsSecret(string entry) =>
        entry.Contains(RegisteredBot.Password, StringComparison.Ordinal) || entry.Contains("bots-token", StringComparison.Ordinal);
}
