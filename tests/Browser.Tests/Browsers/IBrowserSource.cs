namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>A place that may have a Chromium or get one.</summary>
internal interface IBrowserSource
{
    Task<BrowserOffer> OfferAsync();
}
