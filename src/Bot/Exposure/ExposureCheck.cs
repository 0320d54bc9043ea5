using HistoryBot.Bot.Channels;

namespace HistoryBot.Bot.Exposure;

/// <summary>
/// Whether the bot may show itself to other machines. Outside of Development it needs https, its own or a known proxy's, and an app id;
/// each can be waived by a setting. Nothing is needed where only this machine can reach it.
/// </summary>
internal sealed class ExposureCheck(IConfiguration configuration, IHostEnvironment environment, KnownProxies proxies)
{
    /// <summary>True: other machines may reach the bot without https.</summary>
    private const string HttpSetting = "Exposure:AllowHttp";

    /// <summary>True: other machines may reach a bot without an app id, for its chat page and Direct Line.</summary>
    private const string NoAppIdSetting = "Exposure:AllowNoAppId";

    /// <exception cref="UnsafeExposureException">It must not start; the message says what to set.</exception>
    public void Demand()
    {
        var reachable = ListeningAddresses.Of(configuration).Where(address => !address.IsOwnMachine).ToList();
        if (environment.IsDevelopment() || reachable.Count == 0)
        {
            return;
        }

        string?[] faults = [HttpFault(reachable), AppIdFault()];
        if (faults.OfType<string>().ToList() is { Count: > 0 } found)
        {
            var seen = string.Join(" and ", reachable.Select(address => address.Text));
            throw new UnsafeExposureException(
                $"The bot does not start: other machines could reach it at {seen}.\n  {string.Join("\n  ", found)}\n"
                + $"  Or listen on this machine only, as by default: --urls {BotHost.DefaultAddress}");
        }
    }

    private string? HttpFault(List<ListeningAddress> reachable) =>
        reachable.TrueForAll(address => address.IsHttps) || proxies.Any || IsAllowed(HttpSetting)
            ? null
            : "Without https everybody on the way reads and changes what is said: give it a certificate (an https address and "
                + "Kestrel:Certificates:Default), or name the proxy that speaks https for it in KnownProxies, "
                + $"or set {HttpSetting}=true.";

    private string? AppIdFault() => !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]) || IsAllowed(NoAppIdSetting)
        ? null
        : $"Without credentials no channel can be told from anybody else: set MicrosoftAppId and MicrosoftAppPassword, "
            + $"or for the chat page and Direct Line alone set {NoAppIdSetting}=true.";

    private bool IsAllowed(string setting) => configuration.GetValue(setting, defaultValue: false);
}
