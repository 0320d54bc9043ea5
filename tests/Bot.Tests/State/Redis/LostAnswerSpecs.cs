using HistoryBot.Bot.Tests.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>What is tried again because nobody knows whether it was done is done once.</summary>
public sealed class LostAnswerSpecs(GarnetNode garnet, ServerNode server) : IClassFixture<GarnetNode>, IClassFixture<ServerNode>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_question_is_there_once_and_answered_once_and_in_order(bool isOwnProcess)
    {
        RedisNode node = isOwnProcess ? server : garnet;
        await using var bot = await RunningBot.StartEchoAsync(
            LoseAnswers, "--State:Redis", node.Setting, "--Outbound:Redis:FirstDelay", "00:00:00.001", "--DirectLine:Limits:TurnsWaiting", "100");
        using var visitor = await PageVisitor.ComeAsync(bot);
        for (var number = 0; number < 30; number++)
        {
            // Without an id of its own, by which a repetition would be known.
            await visitor.PostAsync("q" + number, clientId: "");
        }

        var history = await visitor.UntilAsync(all => all.Count >= 61);

        Assert.Equal(61, history.Count);
        var expected = Enumerable.Range(0, 30).ToList();
        Assert.Equal(expected.Select(number => "q" + number), history.Select(said => (string)said["text"]!).Where(text => text.StartsWith('q')));
        Assert.Equal(expected.Select(number => "echo q" + number), history.Select(said => (string)said["text"]!).Where(text => text.StartsWith("echo", StringComparison.Ordinal)));
    }

    private static void LoseAnswers(IServiceCollection services) =>
        services.AddInsideRedis(TimeProvider.System, pipeline => pipeline.AddStrategy(_ => new LostAnswers(), new Silent()));

    private sealed class Silent : ResilienceStrategyOptions;
}
