using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Bot.Packs;

/// <summary>The pack cannot be used. The message lists every fault on a line of its own.</summary>
internal sealed class BadPackException(string folder, IReadOnlyList<Problem> problems)
    : Exception($"The pack in {folder} has {problems.Count} {(problems.Count == 1 ? "fault" : "faults")}:\n" + string.Join('\n', problems));
