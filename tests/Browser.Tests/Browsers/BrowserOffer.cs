namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>What a source has.</summary>
/// <param name="Paths">Programs to try, best first; none if there is nothing to try.</param>
/// <param name="Reasons">Why there are not more, each a sentence.</param>
internal sealed record BrowserOffer(IReadOnlyList<string> Paths, IReadOnlyList<string> Reasons)
{
    public static BrowserOffer Of(string path) => new([path], []);

    public static BrowserOffer None(string reason) => new([], [reason]);
}
