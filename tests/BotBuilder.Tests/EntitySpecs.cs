using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

public sealed class EntitySpecs
{
    [Fact]
    public void An_entity_set_as_a_mention_reads_back_as_that_mention()
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount("u", "User"), Text = "@User" });

        var mention = entity.GetAs<Mention>();

        Assert.Equal("mention", entity.Type);
        Assert.Equal(("u", "User", "@User"), (mention?.Mentioned?.Id, mention?.Mentioned?.Name, mention?.Text));
    }

    [Fact]
    public void An_entity_set_from_a_dictionary_keeps_names_that_no_property_could_have()
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object> { ["type"] = "https://schema.org/Message", ["@type"] = "Message", ["position"] = 1 });

        var fields = entity.GetAs<Dictionary<string, object>>();

        Assert.Equal("https://schema.org/Message", entity.Type);
        Assert.Equal("Message", fields?["@type"]?.ToString());
        Assert.Equal("1", fields?["position"]?.ToString());
    }

    [Fact]
    public void An_activity_lists_the_mentions_among_its_entities()
    {
        var activity = new Activity { Entities = [new Entity("other"), new Mention { Text = "@Bot" }] };
        Assert.Equal("@Bot", Assert.Single(activity.GetMentions()).Text);
    }
}
