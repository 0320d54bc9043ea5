namespace HistoryBot.Bot.Exposure;

/// <summary>Where the server will listen, by the rules of ASP.NET Core: endpoints go before addresses, addresses before ports.</summary>
internal static class ListeningAddresses
{
    /// <exception cref="FormatException">An address is none.</exception>
    public static IReadOnlyList<ListeningAddress> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        string[] configured = endpoints.Count > 0 ? [.. endpoints]
            : Parts(configuration, "urls") is { Length: > 0 } urls ? urls
            : [.. Ports(configuration, "http"), .. Ports(configuration, "https")];
        return [.. configured.Where(text => text.Length > 0).Select(text => new ListeningAddress(text))];
    }

    private static IEnumerable<string> Ports(IConfiguration configuration, string scheme) =>
        Parts(configuration, $"{scheme}_ports").Select(port => $"{scheme}://*:{port}");

    private static string[] Parts(IConfiguration configuration, string key) =>
        (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
