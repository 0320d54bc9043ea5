using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>One thing that can be asked: a short answer of a fact, or a silence of the article.</summary>
/// <param name="Number">Its place among all askable things of the pack, from 0.</param>
/// <param name="Entry">The fact; null for a silence.</param>
/// <param name="Ask">Kind and short answer; null for a silence.</param>
/// <param name="Silence">The silence; null for a fact.</param>
/// <param name="Variants">The ways to ask it.</param>
internal sealed record Askable(int Number, FactEntry? Entry, Ask? Ask, Silence? Silence, IReadOnlyList<Variant> Variants);
