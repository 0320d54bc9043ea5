namespace HistoryBot.Answering.Index;

/// <summary>A word that a mistyped one can be mended to.</summary>
/// <param name="Text">Lower case, as written.</param>
/// <param name="Meaning">The same for all spellings and inflections of one thing.</param>
/// <param name="Bearers">Ids of the entities whose names it is in; empty for a word that is in none.</param>
/// <param name="Name">True where the pack writes it with a capital in a name.</param>
internal sealed record KnownWord(string Text, string Meaning, IReadOnlySet<string> Bearers, bool Name)
{
    /// <summary>True where it makes no difference which of the two was meant.</summary>
    public bool MeansSameAs(KnownWord other) =>
        Meaning == other.Meaning
        || (Bearers.Count > 0 && other.Bearers.Count > 0 && (Bearers.IsSubsetOf(other.Bearers) || other.Bearers.IsSubsetOf(Bearers)));
}
