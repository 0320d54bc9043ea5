namespace HistoryBot.Bot.Tests.Commands;

/// <summary>A pack with faults stops every command, and all faults are told at once.</summary>
public sealed class BadPackSpecs : IDisposable
{
    private readonly InventedPack pack = new();

    public BadPackSpecs()
    {
        pack.Edit("knowledge/facts/lead.yaml", "when: \"1701\"", "when: \"1701-13\"");
        pack.Edit("knowledge/people.yaml", "of: tarsk", "of: tarks");
    }

    public void Dispose() => pack.Dispose();

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("ask", "When was the Harbour League founded?")]
    [InlineData("verify", "--article", "article.txt")]
    public async Task Every_fault_is_listed_with_file_line_and_column_and_nothing_runs(params string[] command)
    {
        var run = await BotProgram.RunWithPackAsync(pack.Folder, [.. command.Select(c => c == "article.txt" ? pack.Article : c)]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Contains("2 faults", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("facts/lead.yaml:", StringComparison.Ordinal) && l.Contains("1701-13", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("people.yaml:", StringComparison.Ordinal) && l.Contains("tarks", StringComparison.Ordinal));
        Assert.Equal(3, lines.Length);
    }
}
