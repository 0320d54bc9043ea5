using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>Small words that turn what a sentence says into its contrary: two sentences that differ in them do not say the same.</summary>
/// <param name="Denied">"Not", "never", "without" and the like.</param>
/// <param name="Against">"Against".</param>
/// <param name="All">"Every", "only" and the like.</param>
internal readonly record struct Polarity(bool Denied, bool Against, bool All)
{
    private static readonly string[] Denials = ["not", "no", "never", "none", "nothing", "nobody", "neither", "without", "cannot"];
    private static readonly string[] Universals = ["all", "every", "everybody", "everyone", "only", "each", "always"];

    /// <summary>Reads a sentence.</summary>
    public static Polarity Of(IReadOnlyList<Token> tokens) =>
        new(tokens.Any(t => Denials.Contains(t.Text)), tokens.Any(t => t.Text == "against"), tokens.Where((t, i) => Universals.Contains(t.Text) && !(i > 0 && tokens[i - 1].Text is "of" or "at" or "after")).Any());
}
