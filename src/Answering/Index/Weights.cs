namespace HistoryBot.Answering.Index;

/// <summary>
/// Every number that decides between answers. All are shares or factors without unit; fitted on the question corpora.
/// </summary>
internal sealed record Weights
{
    /// <summary>The fitted weights.</summary>
    public static Weights Fitted { get; } = new();

    /// <summary>Least weight of a word that facts use, however common.</summary>
    public double CommonestWord { get; init; } = 0.28;

    /// <summary>Greatest weight of a word that facts use and that is neither a name nor one with synonyms.</summary>
    public double PlainWord { get; init; } = 0.85;

    /// <summary>Greatest weight of a name, or of a word with synonyms, however rare.</summary>
    public double RarestWord { get; init; } = 2.3;

    /// <summary>Weight of a word that the vocabulary knows and no fact uses ("price").</summary>
    public double UnheardWord { get; init; } = 1.9;

    /// <summary>Weight of a word that nothing knows.</summary>
    public double UnknownWord { get; init; } = 0.4;

    /// <summary>Weight of a name that nothing knows.</summary>
    public double UnknownName { get; init; } = 1.9;

    /// <summary>Greatest weight of a name that most facts have.</summary>
    public double BroadName { get; init; } = 0.6;

    /// <summary>Credit for a word of the question that the listed question has not, but the fact's statement or entities have.</summary>
    public double TermInStatement { get; init; } = 1.0;

    /// <summary>Credit for a word that only another listed question of the fact has.</summary>
    public double TermInOtherQuestion { get; init; } = 0.75;

    /// <summary>Credit for a capital's name where the fact speaks of the country.</summary>
    public double StandsFor { get; init; } = 0.8;

    /// <summary>Credit for a phrase whose words are all there but not as the phrase.</summary>
    public double PhraseInParts { get; init; } = 0.85;

    /// <summary>Share of the score that the question's likeness to a listed question decides; the rest is how much of the question is explained.</summary>
    public double Likeness { get; init; } = 0.4;

    /// <summary>Share of the score that only words of the listed question itself earn.</summary>
    public double OwnWords { get; init; } = 0.3;

    /// <summary>A listed question that weighs less than this share of the question is as like as one that weighs that much.</summary>
    public double ShortQuestion { get; init; } = 0.5;

    /// <summary>Factor on the likeness that a fact inherits from another fact of the same sentence.</summary>
    public double NeighbourLikeness { get; init; } = 0.5;

    /// <summary>How much more of the question a silence must explain than the best fact.</summary>
    public double SilenceLead { get; init; } = 0.06;

    /// <summary>Least coverage and likeness of a silence whose very words are asked.</summary>
    public double ListedSilence { get; init; } = 0.95;

    /// <summary>Least likeness at which an answer of the kind asked for stands beside a silence whose very words are asked, if it ranks higher.</summary>
    public double NearlyListed { get; init; } = 0.9;

    /// <summary>Least likeness of a question to one listed with a silence.</summary>
    public double SilenceLikeness { get; init; } = 0.7;

    /// <summary>Least score of a fact that is told as the answer.</summary>
    public double Accept { get; init; } = 0.4;

    /// <summary>Least share of the question's weight that the fact told must explain.</summary>
    public double AcceptCoverage { get; init; } = 0.66;

    /// <summary>As <see cref="AcceptCoverage"/>, for a question that leans on the conversation.</summary>
    public double LeaningCoverage { get; init; } = 0.6;

    /// <summary>As <see cref="Accept"/>, for a question for which the conversation vouches.</summary>
    public double LeaningScore { get; init; } = 0.65;

    /// <summary>Least likeness to a listed question at which a fact is told as the answer.</summary>
    public double AcceptLikeness { get; init; } = 0.44;

    /// <summary>Least likeness of a piece of a question to one listed, for the fact to be one of the two that are compared.</summary>
    public double PairLikeness { get; init; } = 0.4;

    /// <summary>Least weight of the words on either side of a comparison.</summary>
    public double PairSide { get; init; } = 1.2;

    /// <summary>Least coverage of a finding that stands without its date.</summary>
    public double SureCoverage { get; init; } = 0.8;

    /// <summary>Least likeness of a finding that stands without its date.</summary>
    public double SureLikeness { get; init; } = 0.7;

    /// <summary>Least likeness of a yes-or-no question to a listed one that decides it.</summary>
    public double Proposition { get; init; } = 0.6;

    /// <summary>How much liker a listed question must be than any with the opposite word.</summary>
    public double YesNoLead { get; init; } = 0.05;

    /// <summary>Least likeness of a question to one that is listed to be denied.</summary>
    public double DenialLikeness { get; init; } = 0.72;

    /// <summary>Least confidence at which the yes or no is said whose listed questions are worded most like the question.</summary>
    public double YesNoConfidence { get; init; } = 0.85;

    /// <summary>Least lead in rank of that word over the other.</summary>
    public double YesNoRankLead { get; init; } = 8;

    /// <summary>
    /// As <see cref="YesNoRankLead"/>, for a question that has words such as "all" and "against" that the listed one has not, or has not those that it has.
    /// </summary>
    public double YesNoFarLead { get; init; } = 30;

    /// <summary>As <see cref="YesNoRankLead"/>, for a fact that has all of the question and its date.</summary>
    public double YesNoDateLead { get; init; } = 5;

    /// <summary>Least probability at which the likelier word is said.</summary>
    public double YesNoProbability { get; init; } = 0.75;

    /// <summary>Least probability at which a yes that the rules found is kept.</summary>
    public double YesLeastProbability { get; init; } = 0.4;

    /// <summary>Least probability at which a no that the rules found is kept.</summary>
    public double NoLeastProbability { get; init; } = 0.3;

    /// <summary>Least probability at which either is kept where the question has a date, which vouches for part of it.</summary>
    public double DatedLeastProbability { get; init; } = 0.1;

    /// <summary>Least coverage at which yes or no is said.</summary>
    public double YesNoCoverage { get; init; } = 0.75;

    /// <summary>Least likeness at which the yes or no of a listed question is taken.</summary>
    public double YesNoLikeness { get; init; } = 0.55;

    /// <summary>Constant of the logit of <see cref="Finding.Confidence"/>.</summary>
    public double ConfidenceBias { get; init; } = -1.6;

    /// <summary>What a likeness of 1 adds to the logit.</summary>
    public double ConfidenceLikeness { get; init; } = 0.78;

    /// <summary>What log-odds of 1, over the root of the number of features, add to the logit.</summary>
    public double ConfidenceOdds { get; init; } = 0.064;

    /// <summary>What a lead of 1 over the next fact adds to the logit.</summary>
    public double ConfidenceLead { get; init; } = 0.0312;

    /// <summary>What a lead of 1 over the best silence adds to the logit.</summary>
    public double ConfidenceSilenceLead { get; init; } = 0.0426;

    /// <summary>Least confidence at which a fact is told as the answer.</summary>
    public double AcceptConfidence { get; init; } = 0.52;

    /// <summary>As <see cref="AcceptConfidence"/>, for a question for which a date or the conversation vouches.</summary>
    public double LeaningConfidence { get; init; } = 0.4;

    /// <summary>Least confidence at which a fact is told that has nothing of a name in the question.</summary>
    public double StrangerConfidence { get; init; } = 0.75;

    /// <summary>Least confidence at which a fact is told that itself has nothing of a country in the question.</summary>
    public double CountryConfidence { get; init; } = 0.9;

    /// <summary>Least lead over any silence of a fact that is told, however unsure, because it explains all of the question.</summary>
    public double WholeLead { get; init; } = 0.1;

    /// <summary>By how much less rank than the best fact a silence still counts.</summary>
    public double SilenceRank { get; init; } = 1;

    /// <summary>By how much more rank than the best fact a silence is told whatever else speaks for the fact.</summary>
    public double SilenceFar { get; init; } = 45;

    /// <summary>What a score of 1 counts against the logarithm of the likelihood.</summary>
    public double Evidence { get; init; } = 80;

    /// <summary>What the logarithm of <see cref="Finding.KindFit"/>'s factor counts against that of the likelihood.</summary>
    public double Kind { get; init; } = 10;

    /// <summary>By how much less rank than the best fact another is told that has an answer of the kind asked for, where the best has none.</summary>
    public double KindReach { get; init; } = 15;

    /// <summary>By how much less rank than the best fact a list is told that the best fact is one of.</summary>
    public double ListReach { get; init; } = 20;

    /// <summary>By how much less of the question such a list may explain.</summary>
    public double ListLead { get; init; } = 0.02;

    /// <summary>Lead in rank over what the conversation is about at which a fact elsewhere is told to a question that leans on the conversation.</summary>
    public double StandingLead { get; init; } = 10;

    /// <summary>Most by which the rank of a fact that a country check refused may be above that of the next, for the next to be told.</summary>
    public double CloseRank { get; init; } = 3;

    /// <summary>Factor on the score of a fact that has nothing of what the question asks for by name ("what way of …").</summary>
    public double OtherNoun { get; init; } = 0.8;

    /// <summary>Lead in rank of a fact of another date at which none of the date asked is told in its place.</summary>
    public double OtherDateLead { get; init; } = 30;

    /// <summary>Least likeness to a listed question of a fact that is told, however sure.</summary>
    public double LeastLikeness { get; init; } = 0.25;

    /// <summary>Added to the score of a fact that the conversation is about, where the question points back.</summary>
    public double Context { get; init; } = 0.25;
}
