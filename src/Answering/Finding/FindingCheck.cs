using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Reading;

namespace HistoryBot.Answering.Finding;

/// <summary>What every finding has to pass: whether it answers just what is asked.</summary>
internal sealed class FindingCheck(GrainCheck grain, CountryCheck countries, Assertion assertion, NameCheck names)
{
    /// <summary>The finding, or that the article does not say what is asked.</summary>
    public Finding Checked(Finding finding, Question question) =>
        names.Checked(assertion.Checked(countries.Checked(grain.Checked(finding, question), question), question), question);
}
