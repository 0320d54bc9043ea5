using HistoryBot.Answering;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Answer → message activity: Markdown with numbered citations, the schema.org entity beside it, the reply contract in channelData.</summary>
internal static class ActivityWriter
{
    /// <param name="answer">What is said.</param>
    /// <param name="card">What is shown below the text; null for nothing.</param>
    /// <param name="replyId">By which the reply can be rated; null for a reply without thumbs.</param>
    public static Activity Write(Answer answer, Attachment? card = null, string? replyId = null)
    {
        var reply = MessageFactory.Text(ReplyText.Markdown(answer), ReplyText.Spoken(answer), InputHints.AcceptingInput);
        reply.TextFormat = TextFormatTypes.Markdown;
        reply.ChannelData = new Dictionary<string, object> { ["answer"] = ReplyContract.Of(answer) };
        reply.Entities = [Message(answer, replyId)];
        if (card is not null)
        {
            reply.Attachments = [card];
        }

        if (answer.Suggestions.Count > 0)
        {
            reply.SuggestedActions = new SuggestedActions
            {
                Actions = [.. answer.Suggestions.Select(s => new CardAction(ActionTypes.ImBack, s, value: s))],
            };
        }

        return reply;
    }

    // Web Chat and Teams read the sources from a schema.org Message whose claims have the numbers of the text.
    private static Entity Message(Answer answer, string? replyId)
    {
        var message = new Dictionary<string, object>
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = answer.Citations.Select(Claim).ToList(),
        };
        if (replyId is not null)
        {
            message["potentialAction"] = Thumbs.Below(replyId);
        }

        var entity = new Entity();
        entity.SetAs(message);
        return entity;
    }

    private static Dictionary<string, object> Claim(Citation citation) => new()
    {
        ["@type"] = "Claim",
        ["position"] = citation.Position,
        ["appearance"] = new Dictionary<string, object>
        {
            ["@type"] = "DigitalDocument",
            ["name"] = ReplyText.SourceName(citation),
            ["url"] = citation.Url,
            ["text"] = citation.Fact.Statement,
        },
    };
}
