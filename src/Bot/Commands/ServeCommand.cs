using System.CommandLine;
using HistoryBot.Bot.Exposure;
using HistoryBot.Bot.Packs;
using HistoryBot.Bot.State;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Commands;

/// <summary>No verb: the bot listens until it is stopped. Arguments that are not ours go to ASP.NET Core.</summary>
internal static class ServeCommand
{
    private const int Failed = 1;

    public static RootCommand Create()
    {
        var command = new RootCommand("A chat bot that answers history questions and cites its sources. Without a command it listens on "
            + $"{BotHost.DefaultAddress}; options of ASP.NET Core such as --urls and --environment are understood.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] hostArguments, CancellationToken cancellationToken)
    {
        if (FirstStray(hostArguments) is { } stray)
        {
            return await FailAsync($"'{stray}' is not a command. --help lists the commands.");
        }

        try
        {
            await using var app = BotHost.Build(BotHost.CreateBuilder(hostArguments));
            await app.StartAsync(cancellationToken);
            await Console.Out.WriteLineAsync(StartLine(app.Urls));
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException or AggregateException)
        {
            return await FailAsync($"{fault.Message} Another program listens there. "
                + "Stop it, or choose another address, for example --urls http://localhost:4978");
        }
        catch (Exception fault) when (fault is BadPackException or BadStateException or UnsafeExposureException)
        {
            return await FailAsync(fault.Message);
        }
        catch (Exception fault) when (fault is FormatException or System.Net.Sockets.SocketException || fault is InvalidOperationException && fault.Message.Contains("configuration value", StringComparison.Ordinal))
        {
            return await FailAsync($"The bot cannot start as it is told to: {fault.Message}");
        }
        catch (OptionsValidationException fault)
        {
            return await FailAsync("The configuration is wrong:\n  " + string.Join("\n  ", fault.Failures));
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return Failed;
    }

    // ASP.NET Core takes --key value, --key=value and /key value, and would silently ignore anything else.
    private static string? FirstStray(string[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            if (argument.Length == 0 || argument[0] is not ('-' or '/'))
            {
                return argument;
            }

            if (!argument.Contains('=', StringComparison.Ordinal))
            {
                index++;
            }
        }

        return null;
    }

    private static string StartLine(IEnumerable<string> addresses) => string.Join('\n', addresses.Select(address =>
    {
        var reachable = address.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
        return $"Chat: {reachable}/   Bot Framework Emulator: {reachable}{BotHost.MessagesPath}";
    }));
}
