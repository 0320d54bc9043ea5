using HistoryBot.Answering;
using HistoryBot.Answering.Evaluating;

namespace HistoryBot.Bot.Commands;

/// <summary>A file of questions, asked.</summary>
/// <param name="Name">As in <see cref="QuestionFile"/>.</param>
/// <param name="Turns">Every message in the order of the file.</param>
internal sealed record JudgedFile(string Name, IReadOnlyList<JudgedTurn> Turns)
{
    /// <summary>Counts by category in the order in which they come, then by tag.</summary>
    public IEnumerable<(string Name, Tally Tally)> Rows =>
        Counted(t => [t.Conversation.Category]).Concat(Counted(t => t.Conversation.Tags.Select(tag => "#" + tag)));

    /// <summary>Asks; several conversations at once.</summary>
    public static JudgedFile Of(QuestionFile file, Answerer answerer) =>
        new(file.Name, [.. file.Conversations.AsParallel().AsOrdered().SelectMany(c => JudgedTurn.AllOf(c, answerer))]);

    private IEnumerable<(string Name, Tally Tally)> Counted(Func<JudgedTurn, IEnumerable<string>> names) => Turns
        .SelectMany(turn => names(turn).Select(name => (Name: name, Turn: turn)))
        .GroupBy(named => named.Name, named => named.Turn, StringComparer.Ordinal)
        .Select(turns => (turns.Key, Tally.Of([.. turns])));
}
