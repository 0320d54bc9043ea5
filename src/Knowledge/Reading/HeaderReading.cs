using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>What <see cref="PackReader.ReadHeader"/> made of <c>pack.yaml</c> alone.</summary>
/// <param name="Header">Null exactly where there are problems.</param>
/// <param name="Problems">By line and column; empty for a good header.</param>
public sealed record HeaderReading(PackHeader? Header, IReadOnlyList<Problem> Problems);
