using System.Collections.Frozen;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>A fact with the terms that it can explain.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Order">Its place in the pack, from 0.</param>
/// <param name="Told">Terms of its statement, its answers and its entities.</param>
/// <param name="AskedWith">Terms that only the questions listed with it use.</param>
internal sealed record FactEntry(Fact Fact, int Order, FrozenSet<string> Told, FrozenSet<string> AskedWith);
