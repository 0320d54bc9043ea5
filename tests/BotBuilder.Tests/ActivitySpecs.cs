using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

public sealed class ActivitySpecs
{
    private static readonly Activity Question = new()
    {
        Type = ActivityTypes.Message,
        Id = "q1",
        ChannelId = "emulator",
        ServiceUrl = "http://localhost:1",
        Locale = "en-GB",
        From = new ChannelAccount("u", "User"),
        Recipient = new ChannelAccount("b", "Bot"),
        Conversation = new ConversationAccount { Id = "c|livechat" },
    };

    [Fact]
    public void A_reference_says_where_and_with_whom_the_conversation_is()
    {
        var reference = Question.GetConversationReference();
        Assert.Equal(
            ("q1", "u", "b", "c|livechat", "emulator", "http://localhost:1", "en-GB"),
            (reference.ActivityId, reference.User?.Id, reference.Bot?.Id, reference.Conversation?.Id,
                reference.ChannelId, reference.ServiceUrl, reference.Locale));
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("emulator", "q1")]
    public void A_reference_to_a_conversationUpdate_has_no_activity_id_where_the_client_never_sees_one(string channel, string? expected)
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, ChannelId = channel, Id = "q1" };
        Assert.Equal(expected, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void Applying_a_reference_makes_an_activity_the_bots_reply()
    {
        var reply = new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(Question.GetConversationReference());
        Assert.Equal(("b", "u", "q1", "en-GB"), (reply.From?.Id, reply.Recipient?.Id, reply.ReplyToId, reply.Locale));
        Assert.Null(reply.Id);
    }

    [Fact]
    public void Applying_a_reference_as_incoming_makes_an_activity_the_users()
    {
        var incoming = new Activity { Locale = "fr" }.ApplyConversationReference(Question.GetConversationReference(), isIncoming: true);
        Assert.Equal(("u", "b", "q1", "fr"), (incoming.From?.Id, incoming.Recipient?.Id, incoming.Id, incoming.Locale));
        Assert.Null(incoming.ReplyToId);
    }

    [Fact]
    public void A_reply_made_from_a_message_goes_back_to_its_sender()
    {
        var reply = Question.CreateReply("hi");
        Assert.Equal(("message", "hi", "b", "u", "q1"), (reply.Type, reply.Text, reply.From?.Id, reply.Recipient?.Id, reply.ReplyToId));
        Assert.Empty(reply.Attachments!);
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_in_the_same_conversation()
    {
        var continuation = Question.GetConversationReference().GetContinuationActivity();
        Assert.Equal(
            ("event", "ContinueConversation", "u", "b"),
            (continuation.Type, continuation.Name, continuation.From?.Id, continuation.Recipient?.Id));
        Assert.True(Guid.TryParse(continuation.Id, out _));
    }

    [Fact]
    public void An_activity_is_seen_through_the_interface_of_its_own_type_only()
    {
        Assert.NotNull(Question.AsMessageActivity());
        Assert.Null(Question.AsEventActivity());
        Assert.Null(Question.AsMessageUpdateActivity());
        Assert.NotNull(new Activity { Type = "message/x" }.AsMessageActivity());
        Assert.Null(new Activity { Type = ActivityTypes.MessageUpdate }.AsMessageActivity());
    }

    [Fact]
    public void Channel_data_of_the_asked_type_is_given_as_it_is()
    {
        var data = new Dictionary<string, string> { ["a"] = "b" };
        var activity = new Activity { ChannelData = data };

        Assert.Same(data, activity.GetChannelData<Dictionary<string, string>>());
        Assert.True(activity.TryGetChannelData<Dictionary<string, string>>(out var same));
        Assert.Same(data, same);
    }

    [Fact]
    public void Absent_channel_data_is_the_default()
    {
        Assert.Null(new Activity().GetChannelData<string>());
        Assert.False(new Activity().TryGetChannelData<string>(out _));
    }

    [Fact]
    public void A_message_with_neither_text_nor_cards_has_no_content()
    {
        Assert.False(new Activity { Text = " " }.HasContent());
        Assert.True(new Activity { Summary = "s" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
    }

    [Fact]
    public void A_text_becomes_a_button_that_shows_and_says_it()
    {
        CardAction action = "Baghdad Pact";
        Assert.Equal(("Baghdad Pact", "Baghdad Pact", null), (action.Title, (string?)action.Value, action.Type));
    }
}
