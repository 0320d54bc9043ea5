using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>Small words that turn what a sentence says into its contrary: two sentences that differ in them do not say the same.</summary>
/// <param name="Denied">"Not", "never", "without" and the like.</param>
/// <param name="Against">"Against".</param>
/// <param name="All">"Every", "only" and the like.</param>
internal readonly record struct Polarity(bool Denied, bool Against, bool All)
{
    // "Didn't X …?" and "…, didn't they?" deny nothing.
    private const int MostTag = 2;

    private static readonly string[] Denials = ["not", "no", "never", "none", "nothing", "nobody", "neither", "without", "cannot"];
    /// <summary>Verbs with "not" in them, without the apostrophe.</summary>
    public static readonly string[] Contracted =
        ["isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "wont", "cant", "couldnt", "wouldnt", "shouldnt"];

    private static readonly string[] Universals = ["all", "every", "everybody", "everyone", "only", "each", "always"];

    /// <summary>Reads a sentence.</summary>
    public static Polarity Of(IReadOnlyList<Token> tokens) =>
        new(tokens.Where((t, i) => Denials.Contains(t.Text) || (Contracted.Contains(t.Text) && i > 0 && i < tokens.Count - MostTag)).Any(), tokens.Any(t => t.Text == "against"), tokens.Where((t, i) => Universals.Contains(t.Text) && !(i > 0 && tokens[i - 1].Text is "of" or "at" or "after")).Any());
}
