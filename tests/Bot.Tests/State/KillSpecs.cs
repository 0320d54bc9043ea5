using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.State;

/// <summary>The program is killed while people talk to it, again and again.</summary>
public sealed class KillSpecs : IDisposable
{
    private const int Visitors = 3;
    private const int QuestionsPerRound = 9;

    /// <summary>In each round, how many questions were acknowledged when the program was killed.</summary>
    private static readonly int[] Rounds = [1, 6, 13, 19, 25];

    private readonly string folder = TemporaryFolder.New();
    private Process? program;

    public void Dispose()
    {
        program?.Kill();
        program?.Dispose();
    }

    [Fact]
    public async Task Every_question_that_was_acknowledged_is_answered_once_and_in_order()
    {
        var site = await StartAsync();
        var talks = new List<Talk>();
        for (var number = 0; number < Visitors; number++)
        {
            talks.Add(new Talk(await PageVisitor.ComeAsync(site)));
        }

        foreach (var acknowledgements in Rounds)
        {
            var left = acknowledgements;
            await Task.WhenAll(talks.Select(talk => talk.SpeakAsync(QuestionsPerRound, () =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    program!.Kill();
                }
            })));
            await program!.WaitForExitAsync(TestContext.Current.CancellationToken);
            program.Dispose();
            site = await StartAsync();
            talks.ForEach(talk => talk.Visitor.MoveTo(site));
        }

        foreach (var talk in talks)
        {
            await talk.RepeatUnacknowledgedAsync();
            await talk.CheckAsync(Rounds.Length * QuestionsPerRound);
            talk.Visitor.Dispose();
        }
    }

    private async Task<string> StartAsync()
    {
        program = BotProgram.StartWithState(
            folder, "--urls", "http://127.0.0.1:0", "--DirectLine:SigningKey", "a key that is known to these tests alone", "--Logging:LogLevel:Default", "None");
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        var line = await program.StandardOutput.ReadLineAsync(patience.Token);
        Assert.StartsWith("Chat: ", line, StringComparison.Ordinal);
        return line!.Split("/   ")[0]["Chat: ".Length..];
    }

    /// <summary>What one visitor asked, and what became of it.</summary>
    private sealed class Talk(PageVisitor visitor)
    {
        private readonly Dictionary<string, string?> idsByQuestion = [];

        public PageVisitor Visitor => visitor;

        /// <summary>Asks without waiting for answers; what meets a dead program is not acknowledged.</summary>
        public async Task SpeakAsync(int questions, Action acknowledged)
        {
            for (var number = 0; number < questions; number++)
            {
                var question = Question(idsByQuestion.Count);
                idsByQuestion[question] = null;
                if (await PostAsync(question))
                {
                    acknowledged();
                }
            }
        }

        /// <summary>As the browser does, under the same id of its own.</summary>
        public async Task RepeatUnacknowledgedAsync()
        {
            foreach (var question in idsByQuestion.Where(asked => asked.Value is null).Select(asked => asked.Key).ToList())
            {
                Assert.True(await PostAsync(question));
            }
        }

        public async Task CheckAsync(int asked)
        {
            // Greeting, questions, answers.
            var history = await visitor.UntilAsync(all => all.Count >= 1 + (2 * asked));
            var questions = history.Where(activity => (string?)activity["from"]!["role"] == "user").ToList();
            var answers = history.Where(activity => (string?)activity["from"]!["role"] == "bot").Skip(1).ToList();

            Assert.Equal(1 + (2 * asked), history.Count);
            Assert.Equal(idsByQuestion.Select(pair => (pair.Key, pair.Value)).Order(), questions.Select(q => ((string)q["text"]!, (string?)q["id"])).Order());
            Assert.Equal(questions.Select(q => (string?)q["id"]), answers.Select(a => (string?)a["replyToId"]));
            Assert.All(questions.Zip(answers), pair => Assert.Equal(YearOf((string)pair.First["text"]!), AskedYear(pair.Second)));
        }

        private async Task<bool> PostAsync(string question)
        {
            try
            {
                using var response = await visitor.TryPostAsync(question, question);
                if (response.Headers.RetryAfter?.Delta is { } pause)
                {
                    // So many wait for a bot on a slow machine.
                    await Task.Delay(pause, TestContext.Current.CancellationToken);
                    return await PostAsync(question);
                }

                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                idsByQuestion[question] = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"];
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        private static string Question(int number) => string.Create(CultureInfo.InvariantCulture, $"What happened in {1930 + number}?");

        private static string YearOf(string question) => question[^5..^1];

        private static string? AskedYear(JsonNode answer) => (string?)answer["channelData"]!["answer"]!["asked"]![0]!["edtf"];
    }
}
