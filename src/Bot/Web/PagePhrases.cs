using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Web;

/// <summary>What the page says, in the pack's words.</summary>
internal sealed class PagePhrases(KnowledgePack pack)
{
    private static readonly string[] Frames =
    [
        "page_heading", "page_tagline", "page_description", "page_article", "page_ask", "page_no_script", "page_connecting", "page_lost",
        "page_unavailable", "page_retry", "page_open", "page_close",
    ];

    public string Heading { get; } = Said(pack, "page_heading");

    public string Tagline { get; } = Said(pack, "page_tagline");

    public string Description { get; } = Said(pack, "page_description");

    /// <summary>On the link to the article.</summary>
    public string Article { get; } = Said(pack, "page_article");

    /// <summary>In the empty box that one types into.</summary>
    public string Ask { get; } = Said(pack, "page_ask");

    public string NoScript { get; } = Said(pack, "page_no_script");

    public string Connecting { get; } = Said(pack, "page_connecting");

    /// <summary>When a chat that worked has ended and cannot be brought back.</summary>
    public string Lost { get; } = Said(pack, "page_lost");

    /// <summary>When no chat can be had.</summary>
    public string Unavailable { get; } = Said(pack, "page_unavailable");

    public string Retry { get; } = Said(pack, "page_retry");

    public string Open { get; } = Said(pack, "page_open");

    public string Close { get; } = Said(pack, "page_close");

    /// <summary>Sentence frames that the page needs and the pack does not have.</summary>
    public static IEnumerable<string> Missing(KnowledgePack pack) => Frames.Where(name => !pack.Phrases.ContainsKey(name));

    private static string Said(KnowledgePack pack, string name) =>
        pack.Phrases[name].Replace("{title}", pack.Header.Title, StringComparison.Ordinal);
}
