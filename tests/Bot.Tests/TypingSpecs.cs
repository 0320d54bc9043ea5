using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HistoryBot.Bot.Tests;

/// <summary>Whoever waits for an answer is shown that it comes.</summary>
public sealed class TypingSpecs : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly SlowAnswerer answerer = new();
    private FakeEmulator emulator = null!;
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        emulator = await FakeEmulator.StartAsync();
        bot = await RunningBot.StartAsync(services => services
            .AddSingleton(new TurnPhrases(RunningBot.Apology)).AddSingleton<TimeProvider>(time).AddSingleton<ITurnAnswerer>(answerer));
    }

    public async ValueTask DisposeAsync()
    {
        answerer.Done.TrySetResult();
        await bot.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task I_see_the_bot_type_when_an_answer_takes_more_than_half_a_second_and_again_before_the_sign_goes_out()
    {
        var posting = bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "slow"));
        await answerer.Asked.Task;

        Assert.Equal("typing", await NextTypeAsync(TimeSpan.FromSeconds(0.5)));
        Assert.Equal("typing", await NextTypeAsync(TimeSpan.FromSeconds(4)));
        answerer.Done.SetResult();
        Assert.Equal("message", (string?)(await emulator.NextReplyAsync()).Activity["type"]);
        await posting;
    }

    [Fact]
    public async Task I_see_no_sign_for_an_answer_that_is_there_at_once()
    {
        answerer.Done.SetResult();
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "quick"));

        Assert.Equal("message", (string?)(await emulator.NextReplyAsync()).Activity["type"]);
        Assert.Equal(0, emulator.Waiting);
    }

    // The bot sets its timer at some moment after it was asked; time goes on until it has gone off.
    private async Task<string?> NextTypeAsync(TimeSpan wait)
    {
        var next = emulator.NextReplyAsync();
        while (!next.IsCompleted)
        {
            time.Advance(wait);
            await Task.WhenAny(next, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        return (string?)(await next).Activity["type"];
    }

    private sealed class SlowAnswerer : ITurnAnswerer
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Activity Greeting() => MessageFactory.Text(RunningBot.Greeting);

        public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Done.Task;
            return MessageFactory.Text("there");
        }
    }
}
