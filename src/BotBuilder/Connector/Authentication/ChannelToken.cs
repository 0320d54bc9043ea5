namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the bot shows to channels.</summary>
/// <param name="RefreshAt">When a new one should be asked for; this one still holds.</param>
/// <param name="End">When it holds no more.</param>
internal sealed record ChannelToken(string Value, DateTimeOffset RefreshAt, DateTimeOffset End);
