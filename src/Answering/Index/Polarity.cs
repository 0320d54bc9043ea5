namespace HistoryBot.Answering.Index;

/// <summary>What turns a sentence into its contrary: two sentences that differ in it do not say the same.</summary>
/// <param name="Denied">It is denied ("not", "refuse"); what denies the contrary denies nothing ("did not refuse").</param>
/// <param name="Against">"Against".</param>
/// <param name="All">"Every", "only" and the like.</param>
internal readonly record struct Polarity(bool Denied, bool Against, bool All);
