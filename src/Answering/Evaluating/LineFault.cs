namespace HistoryBot.Answering.Evaluating;

/// <summary>A fault of a line of a question file, told to the person who writes it.</summary>
/// <param name="Column">From 1, in characters; 1 where the fault is the whole line's.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record LineFault(int Column, string What, string Right);

/// <summary>A line read; without a conversation where it has faults.</summary>
public sealed record LineReading(ExpectedConversation? Conversation, IReadOnlyList<LineFault> Faults);
