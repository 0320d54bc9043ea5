using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>A question that the pack lists, with the answer to it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Fact">The fact that lists it; null where it is a silence's.</param>
/// <param name="Answer">What was answered at the beginning of a conversation.</param>
internal sealed record Asked(string Text, Fact? Fact, Answer Answer);
