using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Pictures;

/// <summary>Where clients reach this server: cards need absolute addresses.</summary>
internal sealed class PublicAddress(IOptions<PictureOptions> options, IServer server)
{
    private static readonly string[] AnyInterface = ["[::]", "0.0.0.0", "*", "+"];

    /// <summary>The absolute address of a path that begins with a slash.</summary>
    public string Of(string path) => Root().TrimEnd('/') + path;

    private string Root()
    {
        if (options.Value.PublicUrl is { Length: > 0 } configured)
        {
            return configured;
        }

        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? BotHost.DefaultAddress;
        return AnyInterface.Aggregate(listening, (address, any) => address.Replace($"://{any}", "://localhost", StringComparison.Ordinal));
    }
}
