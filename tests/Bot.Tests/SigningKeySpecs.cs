using System.Net;
using HistoryBot.Bot.State;
using Microsoft.Extensions.Configuration;

namespace HistoryBot.Bot.Tests;

/// <summary>The key of chats' tokens outlives the program.</summary>
public sealed class SigningKeySpecs
{
    private readonly string folder = TemporaryFolder.New();

    private string KeyFile => Path.Combine(folder, SigningKeyFile.FileName);

    [Fact]
    public async Task A_chat_goes_on_after_a_restart_without_any_setting()
    {
        using var client = new DirectLineCaller();
        await using (var before = await RunningBot.StartAsync("--DataFolder", folder))
        {
            await client.BeginAsync(before);
        }

        await using var after = await RunningBot.StartAsync("--DataFolder", folder);

        Assert.Equal(HttpStatusCode.OK, await client.ResumeAsync(after));
    }

    [Fact]
    public async Task Without_the_file_or_with_another_configured_key_tokens_of_before_are_void()
    {
        using var client = new DirectLineCaller();
        await using (var before = await RunningBot.StartAsync("--DataFolder", folder))
        {
            await client.BeginAsync(before);
        }

        await using (var configured = await RunningBot.StartAsync("--DataFolder", folder, "--DirectLine:SigningKey", new string('k', 32)))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await client.ResumeAsync(configured));
        }

        File.Delete(KeyFile);
        await using var renewed = await RunningBot.StartAsync("--DataFolder", folder);
        Assert.Equal(HttpStatusCode.Forbidden, await client.ResumeAsync(renewed));
    }

    [Fact]
    public async Task A_configured_key_leaves_no_file()
    {
        await using var bot = await RunningBot.StartAsync("--DataFolder", folder, "--DirectLine:SigningKey", new string('k', 32));

        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task Only_the_bots_user_may_read_the_file_and_nothing_is_left_beside_it()
    {
        await using var bot = await RunningBot.StartAsync("--DataFolder", Path.Combine(folder, "made", "at", "start"));

        var file = Path.Combine(folder, "made", "at", "start", SigningKeyFile.FileName);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.tmp"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("no key but a text that is long enough to be one, with spaces!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_file_that_is_no_key_stops_the_start_with_a_word_on_what_to_do_and_stays_as_it_is(string content)
    {
        await File.WriteAllTextAsync(KeyFile, content, TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", "--DataFolder", folder);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(KeyFile, error, StringComparison.Ordinal);
        Assert.Contains("delete it", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Equal(content, await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_stops_the_start_with_a_word_on_what_to_do()
    {
        // A folder in the file's place: nobody can read that as a file, not even root.
        Directory.CreateDirectory(KeyFile);

        var (exitCode, _, error) = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", "--DataFolder", folder);

        Assert.Equal(1, exitCode);
        Assert.Contains(KeyFile, error, StringComparison.Ordinal);
        Assert.Contains("DirectLine:SigningKey", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_bots_that_start_at_once_take_one_key()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(DataFolder.Setting, folder)]).Build();

        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(new SigningKeyFile(configuration).Read().Span))));

        Assert.Single(keys.Distinct());
        Assert.Equal(64, keys[0].Length);
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }
}
