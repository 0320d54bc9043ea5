using HistoryBot.Answering.Evaluating;

namespace HistoryBot.Bot.Commands;

/// <summary>A file of questions with expected answers.</summary>
/// <param name="Name">Its name without folder and ending.</param>
/// <param name="Conversations">Of the lines that could be read, in order.</param>
/// <param name="Faults">Of the others: <c>file:line:column what — what would be right</c>.</param>
internal sealed record QuestionFile(string Name, IReadOnlyList<ExpectedConversation> Conversations, IReadOnlyList<string> Faults)
{
    /// <summary>Reads one conversation a line; empty lines are none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<QuestionFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (conversations, faults) = (new List<ExpectedConversation>(), new List<string>());
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        foreach (var (number, line) in lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            var (conversation, found) = ConversationReader.Read(line);
            if (conversation is null)
            {
                faults.AddRange(found.Select(fault => $"{path}:{number + 1}:{fault.Column} {fault.What} — {fault.Right}"));
            }
            else if (LocaleOption.Fault(conversation.Locale) is { } fault)
            {
                faults.Add($"{path}:{number + 1}:1 “locale”: {fault}");
            }
            else
            {
                conversations.Add(conversation);
            }
        }

        return new QuestionFile(Path.GetFileNameWithoutExtension(path), conversations, faults);
    }
}
