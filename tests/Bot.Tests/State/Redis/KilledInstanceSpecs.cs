using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>One of two programs is killed while people talk to both, again and again.</summary>
public sealed class KilledInstanceSpecs(ServerNode node) : IClassFixture<ServerNode>, IAsyncLifetime
{
    private const int Visitors = 4;
    private const int QuestionsPerRound = 8;

    /// <summary>In each round, how many questions were acknowledged when an instance was killed.</summary>
    private static readonly int[] Rounds = [3, 11, 20];

    private readonly Process?[] programs = new Process?[2];
    private readonly string[] sites = new string[2];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        foreach (var program in programs)
        {
            program?.Kill();
            program?.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_question_that_was_acknowledged_is_answered_once_and_in_order()
    {
        await StartAsync(0);
        await StartAsync(1);
        var visitors = new List<PageVisitor>();
        var ids = new Dictionary<PageVisitor, List<string>>();
        for (var number = 0; number < Visitors; number++)
        {
            visitors.Add(await PageVisitor.ComeAsync(sites[number % 2]));
            ids[visitors[number]] = [];
        }

        for (var round = 0; round < Rounds.Length; round++)
        {
            var (left, victim, first) = (Rounds[round], round % 2, round * QuestionsPerRound);
            await Task.WhenAll(visitors.Select(visitor => SpeakAsync(visitor, first, ids[visitor], () =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    programs[victim]!.Kill();
                }
            })));
            await programs[victim]!.WaitForExitAsync(TestContext.Current.CancellationToken);
            await StartAsync(victim);
        }

        foreach (var visitor in visitors)
        {
            var asked = Rounds.Length * QuestionsPerRound;
            visitor.MoveTo(sites[0]);
            var history = await visitor.UntilAsync(all => all.Count >= 1 + (2 * asked));
            Assert.Equal(1 + (2 * asked), history.Count);
            Assert.Equal(ids[visitor], history.Where(said => (string?)said["from"]!["role"] == "user").Select(said => (string?)said["id"]));
            Assert.Equal(ids[visitor], history.Select(said => (string?)said["replyToId"]).OfType<string>());
            visitor.Dispose();
        }
    }

    // Through a balancer that tries the other instance, as the client's own id allows.
    private async Task SpeakAsync(PageVisitor visitor, int first, List<string> ids, Action acknowledged)
    {
        for (var number = first; number < first + QuestionsPerRound; number++)
        {
            string? id = null;
            for (var attempt = 0; id is null; attempt++)
            {
                visitor.MoveTo(sites[(number + attempt) % 2]);
                id = await TryPostAsync(visitor, $"What happened in {1930 + number}?", "c" + number);
            }

            ids.Add(id);
            acknowledged();
        }
    }

    private static async Task<string?> TryPostAsync(PageVisitor visitor, string question, string clientId)
    {
        try
        {
            using var response = await visitor.TryPostAsync(question, clientId);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"];
            }

            // So many wait that were cut off, and are taken over soon.
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            return null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task StartAsync(int number)
    {
        var program = BotProgram.StartWithRedis(node.Setting, "--urls", "http://127.0.0.1:0", "--State:TurnLease", "00:00:02", "--Logging:LogLevel:Default", "None");
        programs[number] = program;
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        var line = await program.StandardOutput.ReadLineAsync(patience.Token);
        Assert.StartsWith("Chat: ", line, StringComparison.Ordinal);
        sites[number] = line!.Split("/   ")[0]["Chat: ".Length..];
    }
}
