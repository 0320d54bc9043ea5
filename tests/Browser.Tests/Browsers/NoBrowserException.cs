namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>No browser can be had on this machine.</summary>
internal sealed class NoBrowserException(string message) : Exception(message);
