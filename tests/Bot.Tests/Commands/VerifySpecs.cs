namespace HistoryBot.Bot.Tests.Commands;

public sealed class VerifySpecs : IDisposable
{
    private readonly InventedPack pack = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public async Task A_pack_is_proved_by_its_article()
    {
        var run = await VerifyAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("14 facts; 14 of 14 sentences covered, 0 uncovered; 0 faults", run.Output.TrimEnd());
    }

    [Fact]
    public async Task A_changed_year_fails_and_names_the_fact()
    {
        pack.Edit("article.txt", "In 1688,", "In 1687,");

        var run = await VerifyAsync();

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("salt-toll-1688", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_sentence_fails_and_names_the_fact()
    {
        pack.Edit("article.txt", " During the 1690s, plague closed both harbours.", "");

        var run = await VerifyAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("plague-1690s", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_no_fact_tells_fails()
    {
        pack.Edit("article.txt", "plague closed both harbours.", "plague closed both harbours. Gulls left the island.");

        var run = await VerifyAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Gulls left the island", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_told_without_a_stack_trace()
    {
        var run = await BotProgram.RunWithPackAsync(pack.Folder, "verify", "--article", pack.Article + ".missing");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("article.txt.missing", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private Task<ProgramRun> VerifyAsync() => BotProgram.RunWithPackAsync(pack.Folder, "verify", "--article", pack.Article);
}
