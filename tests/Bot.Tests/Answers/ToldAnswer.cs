using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>A reply of the bot as a client reads it from the wire.</summary>
internal sealed class ToldAnswer(JsonNode activity)
{
    public JsonNode Activity => activity;

    public string Text => (string)activity["text"]!;

    public JsonNode Contract => activity["channelData"]!["answer"]!;

    public string Kind => (string)Contract["kind"]!;

    public IReadOnlyList<string> Facts => [.. Contract["citations"]!.AsArray().Select(c => (string)c!["fact"]!)];

    /// <summary>Number and address of each source, by the contract.</summary>
    public IReadOnlyList<(int Position, string Url)> Contracted =>
        [.. Contract["citations"]!.AsArray().Select(c => ((int)c!["position"]!, (string)c["url"]!))];

    /// <summary>The same by the schema.org entity.</summary>
    public IReadOnlyList<(int Position, string Url)> Claimed =>
        [.. Message["citation"]!.AsArray().Select(c => ((int)c!["position"]!, (string)c["appearance"]!["url"]!))];

    /// <summary>The same by the text's definitions.</summary>
    public IReadOnlyList<(int Position, string Url)> Defined => [.. Markdown.Definitions.Select(d => (d.Number, d.Url))];

    public CitedMarkdown Markdown { get; } = CitedMarkdown.Read((string)activity["text"]!);

    public JsonNode Message => activity["entities"]!.AsArray().Single(e => (string?)e!["type"] == "https://schema.org/Message")!;

    /// <summary>The actions by which the reply can be rated.</summary>
    public IReadOnlyList<JsonNode> Thumbs => Message["potentialAction"] is { } thumbs ? [.. thumbs.AsArray().OfType<JsonNode>()] : [];

    public IReadOnlyList<JsonNode> Actions => activity["suggestedActions"]?["actions"] is { } actions ? [.. actions.AsArray().OfType<JsonNode>()] : [];
}
