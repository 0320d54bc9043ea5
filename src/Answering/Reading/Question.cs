using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>A message, read.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="Tokens">Its words, spelling mended.</param>
/// <param name="Units">Its content, without dates.</param>
/// <param name="Intent">What it wants.</param>
/// <param name="Dates">Its expressions of time.</param>
/// <param name="FollowUps">How it points back into the conversation: keys of <c>follow_up</c> in vocabulary.yaml.</param>
/// <param name="Whole">True where a follow-up phrase is the whole message ("why?").</param>
/// <param name="Social">Names of phrases to say where the message is small talk and nothing else; empty for a question.</param>
/// <param name="Tag">True where it is a statement with "right?" or "didn't they?" behind it.</param>
internal sealed record Question(
    string Text,
    IReadOnlyList<Token> Tokens,
    List<Unit> Units,
    Intent Intent,
    IReadOnlyList<DateReading> Dates,
    IReadOnlySet<string> FollowUps,
    bool Whole,
    IReadOnlyList<string> Social,
    bool Tag)
{
    /// <summary>How the person says that day and month are ordered; null where the message does not say.</summary>
    public bool? DayFirst { get; init; }

    /// <summary>True where the message only orders to take something for said.</summary>
    public bool Supposed { get; init; }

    /// <summary>True where a word says that something is asked.</summary>
    public bool Asks { get; init; }

    /// <summary>The questions that the message is made of, where it is made of several sentences or clauses; else empty.</summary>
    public IReadOnlyList<Question> Parts { get; init; } = [];

    /// <summary>The same question with the events that its dates are told by as topics instead; null where there are none.</summary>
    public Question? Named { get; init; }

    /// <summary>A date told by an event that the article does not date; null where there is none.</summary>
    public DateReading? Undated { get; init; }

    /// <summary>The drawing that is asked for; null where none is.</summary>
    public DrawingRequest? Drawing { get; init; }

    /// <summary>A message that is answered with phrases alone.</summary>
    public static Question SmallTalk(params IReadOnlyList<string> phrases) =>
        new("", [], [], Intent.What, [], new HashSet<string>(), false, phrases, false);
}
