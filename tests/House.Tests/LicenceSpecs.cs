namespace HistoryBot.House.Tests;

public sealed class LicenceSpecs
{
    [Fact]
    public void The_packs_licence_credits_the_article_as_the_pack_does()
    {
        var header = House.Pack.Header;
        var licence = House.Read("knowledge/LICENSE.md");

        Assert.Contains(header.Attribution, licence, StringComparison.Ordinal);
        Assert.Contains(header.Address, licence, StringComparison.Ordinal);
        Assert.Contains(header.Snapshot, licence, StringComparison.Ordinal);
    }
}
