using System.Security.Claims;
using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Outbound;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Tests;

public sealed class ReplyLanesSpecs
{
    private readonly ReplyLanes lanes = new(Options.Create(new OutboundOptions { MaxWaitingPerConversation = 2 }));

    [Fact]
    public void Replies_of_one_conversation_are_taken_in_order()
    {
        var (first, second) = (To("c"), To("c"));
        Assert.True(lanes.TryAdd(first) && lanes.TryAdd(second));

        Assert.True(lanes.TryTake(ReplyLane.Of(first.Conversation), out var taken));
        Assert.Same(first, taken);
        Assert.True(lanes.TryTake(ReplyLane.Of(first.Conversation), out taken));
        Assert.Same(second, taken);
        Assert.False(lanes.TryTake(ReplyLane.Of(first.Conversation), out _));
    }

    [Fact]
    public void A_full_conversation_takes_no_more_but_others_do()
    {
        Assert.True(lanes.TryAdd(To("c")) && lanes.TryAdd(To("c")));
        Assert.False(lanes.TryAdd(To("c")));
        Assert.True(lanes.TryAdd(To("d")));
    }

    [Fact]
    public async Task A_conversation_is_announced_each_time_that_it_begins_to_wait()
    {
        lanes.TryAdd(To("c"));
        lanes.TryAdd(To("c"));
        while (lanes.TryTake(ReplyLane.Of(To("c").Conversation), out _))
        {
        }

        lanes.TryAdd(To("c"));
        lanes.Close();

        var announced = new List<string?>();
        await foreach (var lane in lanes.AnnouncedAsync(TestContext.Current.CancellationToken))
        {
            announced.Add(lane.ConversationId);
        }

        Assert.Equal(["c", "c"], announced);
        Assert.False(lanes.TryAdd(To("new")));
    }

    private static Reply To(string conversation)
    {
        var reference = new ConversationReference(conversation: new ConversationAccount { Id = conversation }, serviceUrl: "http://localhost");
        return new Reply(reference, new ClaimsIdentity(), []);
    }
}
