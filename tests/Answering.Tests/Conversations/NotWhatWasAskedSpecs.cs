using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>What is told of the same matter, but of another title, measure, thing, cause or clause than is asked, is no answer.</summary>
public sealed class NotWhatWasAskedSpecs
{
    [Theory]
    [InlineData("Which general wrote to Nixon?")]
    [InlineData("Which weapons did Iraq use when invading Kuwait?")]
    [InlineData("What monetary value did the Iraqi subsidies to the Balochistan Liberation Army reach?")]
    [InlineData("Did Pakistan send peacekeepers to Iraq once the US asked for them?")]
    [InlineData("Was Benazir Bhutto ever a guest in Baghdad?")]
    [InlineData("Did Nixon ever write back to Bhutto, and what did he say?")]
    [InlineData("Which officials did Bilawal Bhutto bring along to Baghdad?")]
    [InlineData("Which ministers signed the 2013 agreement on defence?")]
    [InlineData("Who was the caliph when the Zutt rebelled?")]
    [InlineData("How many policemen raided the embassy?")]
    [InlineData("What month did Iraq leave CENTO?")]
    [InlineData("Why did Bhutto praise Iraq in his letter?")]
    [InlineData("Names of the two Pakistanis whom the hostage takers killed?")]
    [InlineData("The Iraqi king who was murdered, what was his name?")]
    [InlineData("What was the name of the caliph whom Yusuf ibn Zutt challenged?")]
    [InlineData("Which armed group seized the 14 Pakistanis?")]
    [InlineData("What are tomorrow's football fixtures?")]
    [InlineData("What was the first thing after World War II?")]
    [InlineData("Which is the earliest airline mentioned?")]
    [InlineData("How did Islamabad react after the embassy raid?")]
    [InlineData("Did Iraq stay in the pact after 1959?")]
    [InlineData("Was there an agreement in 1990?")]
    [InlineData("Did the two countries make some pact in 1980?")]
    [InlineData("Is there a maritime conflict between them?")]
    [InlineData("Who headed Pakistan's navy during Desert Storm?")]
    [InlineData("Who was Pakistan's air chief in the Gulf War?")]
    [InlineData("Did Pakistan vote against the Iraq War of 2003?")]
    [InlineData("What share of Pakistan is Shia?")]
    [InlineData("What gas deal is planned?")]
    public void It_is_refused(string message) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(message).Kind);

    [Theory]
    [InlineData("Was there a summit in 1966?")]
    [InlineData("Is any agreement to be signed next month?")]
    [InlineData("Was a treaty signed in 1966?")]
    [InlineData("Did Iraq sign any agreement in 1966?")]
    [InlineData("Any embassy raids in 1990?")]
    public void Whether_there_was_any_at_a_date_is_not_denied_by_that_of_another_year(string message) => Assert.Equal(AnswerKind.Nearest, LoadedPack.Shipped.Ask(message).Kind);

    [Theory]
    [InlineData("Which prime minister wrote to Nixon?", "Zulfikar Ali Bhutto")]
    [InlineData("Which weapons did the police find at the embassy?", "hand grenades")]
    [InlineData("Did the US ask Pakistan for peacekeepers?", "Yes")]
    [InlineData("Which general stabilised Balochistan and which one oversaw the deployment in the Gulf War?", "Beg")]
    [InlineData("Who was the leader of the Zutt?", "Yusuf ibn Zutt")]
    [InlineData("How many forces raided the embassy?", "Two")]
    [InlineData("Until when was Iraq a member of the Baghdad Pact?", "1959")]
    [InlineData("Is Iraq still a member of the Baghdad Pact?", "No, Iraq pulled out")]
    [InlineData("Does Iraq still have an embassy in Islamabad?", "Yes")]
    [InlineData("Was Iraq told of the raid in advance?", "No")]
    [InlineData("What was the name of the minister who visited Baghdad?", "Bilawal Bhutto")]
    [InlineData("How many Pakistani hostages were there in Iraq?", "14")]
    [InlineData("wat was fond in the iraki embasy", "hand grenades")]
    [InlineData("what plane did iraq by from pakistan", "Super Mushak")]
    [InlineData("What does the article say about 810?", "Zutt")]
    [InlineData("What is the last event with an exact date?", "6 August 2002")]
    [InlineData("Which is the first event with an exact date?", "10 February 1973")]
    [InlineData("Who had to leave Pakistan after the arms were discovered?", "Hikmat Sulaiman")]
    [InlineData("Is there another name for the fight of 2013 to 2017?", "Third Iraq War")]
    [InlineData("During the Iran-Iraq War, where did the Stingers end up?", "Iran")]
    [InlineData("Was there a summit in 1971?", "Yes")]
    [InlineData("Was the embassy raided in 1980?", "No. The article dates that to 10 February 1973")]
    public void What_was_asked_is_told(string message, string told) => Assert.Contains(told, LoadedPack.Shipped.Ask(message).Words(), StringComparison.Ordinal);
}
