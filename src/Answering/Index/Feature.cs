namespace HistoryBot.Answering.Index;

/// <summary>One thing about a question's wording that <see cref="QuestionModel"/> counts.</summary>
/// <param name="First">A word, a meaning, or what marks the sort of feature.</param>
/// <param name="Joint">How the two belong together.</param>
/// <param name="Second">Another; empty for a single word.</param>
internal readonly record struct Feature(string First, char Joint, string Second);
