using System.Net;
using HistoryBot.Bot.State;

namespace HistoryBot.Bot.Tests.State;

/// <summary>State that cannot be used stops the start with a word on where, what and what to do; and nothing is made worse.</summary>
public sealed class BadStateSpecs
{
    private readonly string folder = TemporaryFolder.New();

    private string DatabasePath => Path.Combine(folder, HistoryDatabase.FileName);

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        const string Text = "My diary. Nothing in here is for a bot, and it is longer than the head of a database, which has a hundred bytes.";
        await File.WriteAllTextAsync(DatabasePath, Text, TestContext.Current.CancellationToken);

        await RefusesAsync(DatabasePath, "damaged or is no database of this bot", "Put a copy of it back, or move it away");
        Assert.Equal(Text, await File.ReadAllTextAsync(DatabasePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_database_is_left_alone()
    {
        using (var database = HistoryDatabase.Open(folder, maxMegabytes: 100))
        {
            database.Do(statements => Enumerable.Range(0, 500).Sum(n => statements.Run(
                "INSERT INTO items VALUES ($key, 'Note', randomblob(500), NULL, 0)", ("key", "k" + n))));
        }

        var bytes = await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0xAA, 5 * 4096, 8 * 4096);
        await File.WriteAllBytesAsync(DatabasePath, bytes, TestContext.Current.CancellationToken);

        await RefusesAsync(DatabasePath, "damaged");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using (var database = HistoryDatabase.Open(folder, maxMegabytes: 100))
        {
            database.Do(statements => statements.Run("PRAGMA user_version = 4711"));
        }

        var bytes = await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken);
        await RefusesAsync(DatabasePath, "newer version", "schema 4711", "Run the newer version");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken));
        Assert.Contains("newer version", (await BotProgram.RunWithStateAsync(folder, "feedback")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var run = await BotProgram.RunWithStateAsync(Path.Combine(file, "data"), "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(Path.Combine(file, "data"), run.Error, StringComparison.Ordinal);
        Assert.Contains("DataFolder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_named()
    {
        // What stands for a file that may not be written, whoever runs the tests.
        Directory.CreateDirectory(DatabasePath);

        await RefusesAsync(DatabasePath, "cannot be opened", "DataFolder");
    }

    [Fact]
    public void What_the_bot_keeps_only_its_user_may_read()
    {
        using var database = HistoryDatabase.Open(folder, maxMegabytes: 100);

        var files = Directory.GetFiles(folder, HistoryDatabase.FileName + "*");
        Assert.Equal(3, files.Length);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.All(files.Select(file => new FileInfo(file).UnixFileMode), mode => Assert.Equal(Own, mode));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public async Task A_file_that_may_not_be_written_is_named_and_once_it_may_the_bot_starts(string ending)
    {
        HistoryDatabase.Open(folder, maxMegabytes: 100).Dispose();
        var path = DatabasePath + ending;
        await File.AppendAllBytesAsync(path, [], TestContext.Current.CancellationToken);
        var file = new FileInfo(path) { IsReadOnly = true };
        var before = Contents();

        var run = await BotProgram.RunBoundAsync(folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(path + " may not be written: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal(before, Contents());

        file.IsReadOnly = false;
        using var program = BotProgram.StartBound(folder, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None");
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        var line = await program.StandardOutput.ReadLineAsync(patience.Token);
        program.Kill();
        Assert.StartsWith("Chat: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_in_the_same_folder_is_told_to_take_another_one()
    {
        await using var first = await RunningBot.StartAsync("--DataFolder", folder);

        await RefusesAsync(folder, "Another bot is already using", "--DataFolder");
    }

    [Theory]
    [InlineData("--State:RetentionDays", "-1", "RetentionDays")]
    [InlineData("--State:MaxMegabytes", "0", "MaxMegabytes")]
    public async Task A_setting_out_of_range_is_told(string name, string value, string named)
    {
        var run = await BotProgram.RunWithStateAsync(folder, name, value, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_every_earlier_schema_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        HistoryDatabase.Open(folder, maxMegabytes: 100).Dispose();
        foreach (var version in Enumerable.Range(1, Schema.Version))
        {
            var earlier = TemporaryFolder.New();
            OldFile.Make(Path.Combine(earlier, HistoryDatabase.FileName), version);

            using var database = HistoryDatabase.Open(earlier, maxMegabytes: 100);

            Assert.Equal(Schema.Version, database.Read(statements => statements.Read("PRAGMA user_version", row => row.GetInt64(0)))[0]);
            Assert.Equal(["kept"], database.Read(statements => statements.Read("SELECT key FROM items", row => row.GetString(0))));
        }
    }

    [Fact]
    public async Task When_the_file_is_full_I_am_still_answered_and_the_operator_reads_what_to_do()
    {
        Fill();
        await using var bot = await RunningBot.StartWithPackAsync("--DataFolder", folder, "--State:MaxMegabytes", "1");

        using var response = await bot.PostAsync(EmulatorActivities.Inline("When did the Punjab Rangers raid the Iraqi embassy?", "last"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("10 February 1973", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(bot.Log.AboveTrace, entry =>
            entry.Contains(DatabasePath, StringComparison.Ordinal) && entry.Contains("raise that setting", StringComparison.Ordinal));
    }

    // To the last page, as a disk without room would.
    private void Fill()
    {
        using var database = HistoryDatabase.Open(folder, maxMegabytes: 1);
        foreach (var bytes in new[] { 100_000, 3_000, 10 })
        {
            Assert.Throws<StateUnavailableException>(() => Enumerable.Range(0, 10_000).Sum(n => database.Do(
                statements => statements.Run($"INSERT INTO items VALUES ('fill{bytes}-{n}', 'Note', randomblob({bytes}), NULL, 253402300799000)"))));
        }
    }

    private string[] Contents() =>
        [.. new DirectoryInfo(folder).GetFiles().Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O} {file.IsReadOnly}").Order()];

    private async Task RefusesAsync(params string[] words)
    {
        var run = await BotProgram.RunWithStateAsync(folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
