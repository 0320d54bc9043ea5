namespace HistoryBot.Answering.Tests.Metamorphic;

/// <summary>Another way to type the same message.</summary>
/// <param name="Name">What is done to it.</param>
/// <param name="Of">The message typed that way.</param>
internal sealed record Change(string Name, Func<string, string> Of);
