using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

public sealed class MessageFactorySpecs
{
    [Fact]
    public void Blank_text_and_speech_are_left_out()
    {
        var message = MessageFactory.Text(" ", "");
        Assert.Equal((null, null, InputHints.AcceptingInput), (message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Texts_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["When?"], "Ask", null, null);
        var action = Assert.Single(message.SuggestedActions!.Actions!);
        Assert.Equal(("imBack", "When?", "When?"), (action.Type, action.Title, (string?)action.Value));
        Assert.Equal("Ask", message.Text);
    }

    [Fact]
    public void A_message_carries_attachments()
    {
        var message = MessageFactory.Attachment(new Attachment("text/plain"), "see", null, null);
        Assert.Equal("text/plain", Assert.Single(message.Attachments!).ContentType);
    }
}
