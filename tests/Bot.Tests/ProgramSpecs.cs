using System.Net;
using System.Net.Sockets;

namespace HistoryBot.Bot.Tests;

/// <summary>The program itself, as people start it.</summary>
public sealed class ProgramSpecs
{
    [Fact]
    public async Task The_start_line_names_the_chat_and_the_Emulators_address()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var program = BotProgram.Start("--urls", address);
        try
        {
            using var patience = new CancellationTokenSource(BotProgram.Patience);
            var line = await program.StandardOutput.ReadLineAsync(patience.Token);
            Assert.Equal($"Chat: {address}/   Bot Framework Emulator: {address}/api/messages", line);
        }
        finally
        {
            program.Kill();
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_a_way_out()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)occupant.LocalEndpoint).Port}";

        var (exitCode, output, error) = await BotProgram.RunAsync("--urls", address);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_setting_out_of_range_is_told_at_the_start()
    {
        var (exitCode, _, error) = await BotProgram.RunAsync("--Outbound:Retries", "99");
        Assert.Equal(1, exitCode);
        Assert.Contains("Retries", error, StringComparison.Ordinal);
        Assert.Contains("between 1 and 10", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_not_taken_for_one()
    {
        var (exitCode, _, error) = await BotProgram.RunAsync("aks");
        Assert.Equal(1, exitCode);
        Assert.Contains("'aks'", error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
