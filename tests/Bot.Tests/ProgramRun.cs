namespace HistoryBot.Bot.Tests;

/// <summary>What a program left behind.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);
