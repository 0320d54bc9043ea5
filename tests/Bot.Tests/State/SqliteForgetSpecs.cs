using System.Text;
using HistoryBot.Bot.State;
using HistoryBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.State;

/// <summary>It goes from the one file.</summary>
public class SqliteForgetSpecs : ForgetContract
{
    private readonly string folder = TemporaryFolder.New();
    private bool isJammed;

    private protected override string[] Settings => ["--DataFolder", folder];

    [Fact]
    public async Task If_it_fails_midway_I_am_not_told_that_it_is_done_and_who_asks_again_is()
    {
        foreach (var conversation in new[] { "a", "b", "c" })
        {
            await SayAsync(Unknown, conversation);
        }

        isJammed = true;
        Assert.DoesNotContain("deleted", (await SayAsync("forget me", "c")).Activity.ToJsonString(), StringComparison.Ordinal);
        isJammed = false;

        Assert.Contains("deleted", (await SayAsync("forget me", "c")).Text, StringComparison.Ordinal);
        Assert.Empty(await PrintAsync("unanswered"));
        Assert.False(await IsKeptAsync("marmalade"));
    }

    private protected override Task<bool> IsKeptAsync(string word) => Task.FromResult(Directory.EnumerateFiles(folder, "history.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd().Contains(word, StringComparison.Ordinal);
    }));

    private protected override Task<ProgramRun> RunAsync(params string[] arguments) => BotProgram.RunWithStateAsync(folder, arguments);

    private protected override void Change(IServiceCollection services) => services.AddSingleton<SqliteReplies>()
        .AddSingleton<IReplyBook>(provider => new JammedReplies(provider.GetRequiredService<SqliteReplies>(), () => isJammed));

    /// <summary>Replies of which only the first conversation can be deleted.</summary>
    private sealed class JammedReplies(IReplyBook replies, Func<bool> isJammed) : IReplyBook
    {
        private int forgotten;

        public Task AddAsync(RecordedReply reply, CancellationToken cancellationToken) => replies.AddAsync(reply, cancellationToken);

        public Task<bool> RateAsync(ConversationName conversation, string replyId, Rating rating, CancellationToken cancellationToken) =>
            replies.RateAsync(conversation, replyId, rating, cancellationToken);

        public Task ForgetAsync(ConversationName conversation, CancellationToken cancellationToken) =>
            isJammed() && ++forgotten > 1 ? throw new IOException("It is jammed.") : replies.ForgetAsync(conversation, cancellationToken);
    }
}
