using NodaTime;

namespace HistoryBot.Answering.Evaluating;

/// <summary>One conversation of a question file: what is said, and what a right reply to each message holds.</summary>
/// <param name="Id">Names it in a report; unique in its file.</param>
/// <param name="Category">The row of the report that it is counted in; "?" where the file names none.</param>
/// <param name="Tags">Further rows that it is counted in; may be empty.</param>
/// <param name="Locale">BCP 47 tag of the person; en-US where the file names none.</param>
/// <param name="Now">Today where the person is; <see cref="ConversationReader.DefaultNow"/> where the file names none.</param>
/// <param name="Turns">In order; at least one.</param>
public sealed record ExpectedConversation(
    string Id, string Category, IReadOnlyList<string> Tags, string Locale, LocalDate Now, IReadOnlyList<ExpectedTurn> Turns);

/// <summary>One message and what is expected of the reply.</summary>
/// <param name="Text">As the person typed it.</param>
/// <param name="Expectation">What makes the reply right.</param>
public sealed record ExpectedTurn(string Text, Expectation Expectation);
