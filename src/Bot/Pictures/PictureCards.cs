using System.Globalization;
using HistoryBot.Answering;
using HistoryBot.Bot.Turns;
using HistoryBot.Knowledge;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Pictures;

/// <summary>Picture → Adaptive Card 1.5: the drawing, and for a timeline its entries as a table. It repeats what the reply's text says.</summary>
internal sealed class PictureCards(KnowledgePack pack, PictureAddress addresses, PublicAddress server)
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Shares of the card's width.
    private static readonly int[] Columns = [4, 8, 3];

    /// <summary>The card for an answer; null where it has no picture.</summary>
    public Attachment? Of(Answer answer) => answer.Picture is { } picture && addresses.PathOf(picture) is { } path
        ? new Attachment(ContentType, content: Card([Image(picture, server.Of(path)), .. Table(answer)]))
        : null;

    private static Dictionary<string, object> Card(List<object> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = body,
    };

    private static Dictionary<string, object> Image(Picture picture, string url) => new()
    {
        ["type"] = "Image",
        ["url"] = url,
        ["altText"] = picture.Alternative,
        ["size"] = "Stretch",
    };

    private List<object> Table(Answer answer) => answer.Picture is not TimelinePicture timeline ? [] :
    [
        new Dictionary<string, object>
        {
            ["type"] = "Table",
            ["firstRowAsHeader"] = true,
            ["columns"] = Columns.Select(width => new Dictionary<string, object> { ["width"] = width }).ToList(),
            ["rows"] = timeline.Entries.Select(e => Entry(e, answer)).Prepend(Row([pack.Phrases["card_date"], pack.Phrases["card_what"], pack.Phrases["card_source"]])).ToList(),
        },
    ];

    private static Dictionary<string, object> Entry(TimelineEntry entry, Answer answer) => Row(
    [
        ReplyText.Escaped(TimelineLabel.DateOf(entry.Fact)),
        ReplyText.Escaped(TimelineLabel.Of(entry.Fact)),
        string.Create(CultureInfo.InvariantCulture, $"[{entry.Position}]({answer.Citations[entry.Position - 1].Url})"),
    ]);

    private static Dictionary<string, object> Row(IEnumerable<string> cells) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = cells.Select(text => new Dictionary<string, object>
        {
            ["type"] = "TableCell",
            ["items"] = new List<object> { new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true } },
        }).ToList(),
    };
}
