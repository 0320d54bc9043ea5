namespace HistoryBot.Answering;

/// <summary>What is remembered from one turn of a conversation to the next. Serialisable as it stands; holds no text of the article.</summary>
/// <param name="Facts">Ids of the facts last told, the leading one first.</param>
/// <param name="Entities">Ids of the entities last asked about, the most specific first.</param>
/// <param name="Question">The last question in full, after what was carried over was filled in.</param>
/// <param name="From">First day last spoken of (ISO 8601, astronomical year); null for none or an open beginning.</param>
/// <param name="To">Last day last spoken of, included; null for none or an open end.</param>
/// <param name="Pending">Ids of the facts or entities offered for choice in the last turn; empty where nothing was asked back.</param>
/// <param name="Rest">Ids of facts found and not yet told ("more").</param>
/// <param name="Missing">What the last refusal was about, for "why?"; null after an answer.</param>
/// <param name="DayFirst">True or false once the person said how day and month are ordered; null before.</param>
/// <param name="Turns">Number of turns since the facts were told; the topic expires after a few.</param>
public sealed record ConversationMemory(
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Entities,
    string Question,
    string? From,
    string? To,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Rest,
    string? Missing,
    bool? DayFirst,
    int Turns)
{
    /// <summary>Ids of the entities that the last short answer named, in its order ("the second one").</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The last short answer, in the pack's words; empty for none.</summary>
    public string Said { get; init; } = "";

    /// <summary>Ids of the entities that were last offered for choice, also after one was chosen ("and the other one?").</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Ids of the two dated facts that last led an answer, the latest first; fewer where fewer were told.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>The span, in words, whose facts <see cref="Rest"/> goes on with; null where they were not chosen by their date.</summary>
    public string? RestSpan { get; init; }

    /// <summary>The memory of a conversation that has not begun.</summary>
    public static ConversationMemory Empty { get; } = new([], [], "", null, null, [], [], null, null, 0);
}
