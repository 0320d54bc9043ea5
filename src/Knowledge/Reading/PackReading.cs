using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>What <see cref="PackReader"/> made of a folder: a pack, or all that is wrong with it.</summary>
/// <param name="Pack">Null exactly where there are problems.</param>
/// <param name="Problems">By file, line and column; empty for a good pack.</param>
public sealed record PackReading(KnowledgePack? Pack, IReadOnlyList<Problem> Problems);
