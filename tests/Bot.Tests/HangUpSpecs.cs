using System.Net.Sockets;
using System.Text;
using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests;

public sealed class HangUpSpecs
{
    [Fact]
    public async Task What_I_asked_is_answered_though_who_passed_it_on_hung_up_meanwhile()
    {
        var answerer = new ThinkingAnswerer();
        await using var emulator = await FakeEmulator.StartAsync();
        await using var bot = await RunningBot.StartAsync(services => services
            .AddSingleton(new TurnPhrases(RunningBot.Apology)).AddSingleton<ITurnAnswerer>(answerer));

        await PostAndHangUpAsync(bot, EmulatorActivities.Message(emulator.ServiceUrl, "hello"), answerer.Asked.Task);
        // Time for the server to notice; were it shorter, the test would only prove less.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        answerer.Done.SetResult();

        var reply = await emulator.NextReplyAsync();
        while ((string?)reply.Activity["type"] == ActivityTypes.Typing)
        {
            reply = await emulator.NextReplyAsync();
        }

        Assert.Equal("there", reply.Text);
    }

    private static async Task PostAndHangUpAsync(RunningBot bot, string activity, Task asked)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(bot.Site.Host, bot.Site.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(activity)}\r\n\r\n{activity}"));
        await asked;
    }

    /// <summary>Thinks until it is done or told to stop.</summary>
    private sealed class ThinkingAnswerer : ITurnAnswerer
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Activity Greeting() => MessageFactory.Text(RunningBot.Greeting);

        public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Done.Task.WaitAsync(cancellationToken);
            return MessageFactory.Text("there");
        }
    }
}
