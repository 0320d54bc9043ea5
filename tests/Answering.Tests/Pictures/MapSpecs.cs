using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Pictures;

/// <summary>When a reply comes with a map, and what is on it.</summary>
public sealed class MapSpecs
{
    [Theory]
    [InlineData("show me a map")]
    [InlineData("map please")]
    [InlineData("Can you draw a map of Iraq and Pakistan?")]
    public void Whoever_asks_for_a_map_gets_the_two_countries_and_what_the_article_places_in_their_towns(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        var map = Assert.IsType<MapPicture>(reply.Picture);
        Assert.Equal(["iraq", "pakistan"], map.Countries.Select(c => c.Id).Order());
        Assert.Contains(map.Towns, t => t.Id == "karachi");
        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.NotEmpty(reply.Citations);
        Assert.All(map.Countries.Concat(map.Towns), p => Assert.Contains(p.Name, reply.Words(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Where are Iraq and Pakistan?", "iraq pakistan")]
    [InlineData("where is iraq", "iraq")]
    [InlineData("Where is Kuwait?", "kuwait")]
    public void Where_a_country_is_the_article_does_not_say_and_the_map_shows(string question, string countries)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(countries, string.Join(' ', Assert.IsType<MapPicture>(reply.Picture).Countries.Select(c => c.Id).Order()));
        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.Empty(reply.Citations);
    }

    [Theory]
    [InlineData("Where is the Iraqi consulate?")]
    [InlineData("Where was the 1971 summit?")]
    [InlineData("Who drew the map?")]
    [InlineData("map of Atlantis")]
    [InlineData("Where in Pakistan is the Iraqi consulate?")]
    [InlineData("Tell me about Iraq")]
    public void Other_questions_get_no_map(string question) => Assert.IsNotType<MapPicture>(LoadedPack.Shipped.Ask(question).Picture);

    [Fact]
    public void A_pack_without_outlines_has_no_map() => Assert.Null(LoadedPack.Invented.Ask("show me a map").Picture);
}
