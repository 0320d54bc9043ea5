using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>What sounds much like what the article says, and is not said by it.</summary>
public sealed class NearMissSpecs
{
    [Theory]
    [InlineData("Can you quote article 3 of the 2013 defence pact?")]
    [InlineData("How many Rangers took part in the search of the embassy?")]
    [InlineData("Why did East Germany recognise Bangladesh so early?")]
    [InlineData("Which group kidnapped the Pakistanis in Iraq?")]
    [InlineData("Explain how to pick a lock.")]
    [InlineData("Did Pakistan want the 2003 war?")]
    [InlineData("Which Iraqi visited India in 2002?")]
    [InlineData("Which Pakistani leader backed the Balochistan Liberation Army?")]
    [InlineData("Which Iraqi leader complained to the American president in 1973?")]
    [InlineData("What did Bilawal call Pakistan?")]
    [InlineData("How many days was Bilawal Bhutto in Pakistan for?")]
    [InlineData("Before the Iran War broke out, what line did Pakistan take?")]
    [InlineData("Who fought whom in the Third Iran War?")]
    [InlineData("Was the Super Mushak bought during the War in Pakistan of 2013 to 2017?")]
    [InlineData("Which neighbour did Pakistani troops cross into in 1990?")]
    [InlineData("Which Pakistani regiment trained the pilots?")]
    [InlineData("What's the best pizza in Karachi?")]
    [InlineData("What time is it in Lahore now?")]
    [InlineData("How many staff work at the consulate?")]
    public void It_is_refused(string question) => Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("Was the Baghdad Pact an alliance with the Soviet Union?", "No.")]
    [InlineData("Did Saddam's attempt to team up with the Baloch rebels work?", "No, ")]
    [InlineData("Had officials admitted Pakistan's part in fighting ISIS before that press conference?", "No, ")]
    public void It_is_denied(string question, string says) => Assert.StartsWith(says, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Will they hold a summit in 2030?")]
    [InlineData("Will they sign another pact in 2030?")]
    public void What_is_to_come_is_not_denied_by_what_was(string question) => Assert.Equal(AnswerKind.Nearest, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("What was Pakistan saying before the Iraq War?", "any military action against Iraq")]
    [InlineData("Pls tell me what police find on 10 Feb 1973", "hand grenades")]
    [InlineData("which american president got a letter in feb of 73?", "Richard Nixon")]
    [InlineData("1990-1991, what was Pakistan doing?", "United States-led military campaign")]
    [InlineData("2013–17, who was fighting whom?", "Islamic State")]
    [InlineData("Where does Pakistan have its embassy?", "In Baghdad.")]
    [InlineData("What did Pakistan supply to Iraq against the Islamic State?", "ammunition")]
    [InlineData("List the diplomatic missions that each of the two keeps in the other.", "Baghdad")]
    [InlineData("All embassies and consulates that the two have in each other's country, please", "Baghdad")]
    [InlineData("Which city had IS just been driven from when the ambassador talked to the press?", "Mosul")]
    [InlineData("Which Pakistani admiral is mentioned in connection with the Gulf War?", "Admiral Iftikhar Sirohey. ")]
    [InlineData("Which admiral is named in connection with the Kuwait war?", "Admiral Iftikhar Sirohey. ")]
    [InlineData("Who told reporters that Pakistan helped against IS?", "Ali Yasin Muhammad Karim")]
    [InlineData("Whom did Baghdad back in the internal rebellion in Balochistan?", "The Balochistan Liberation Army")]
    [InlineData("How did Bilawal describe Iraq?", "a true friend")]
    [InlineData("How did Iraq's friendships change after the war in 1991?", "India")]
    [InlineData("What did Iraq do after the Gulf War in its foreign policy?", "India")]
    [InlineData("What is recorded under 14/02/1973?", "President Richard Nixon")]
    [InlineData("18th century BC, was there already contact?", "Yes.")]
    [InlineData("Which year comes last in the text?", "2017")]
    [InlineData("Which year comes first in the text?", "1800 BCE")]
    [InlineData("Let's go through 10 to 14 February 1973", "hand grenades")]
    [InlineData("What events fall between 9 and 15 February 1973?", "hand grenades")]
    [InlineData("Of all the things with a date, which is the first in the 20th century?", "1947")]
    [InlineData("What happened to the ambassador after the raid?", "He was expelled")]
    [InlineData("Where do I find the Pakistani embassy in Iraq, which town?", "In Baghdad.")]
    [InlineData("Why was the press conference on Mosul called in the first place?", "To inform Pakistani media")]
    public void What_is_near_it_is_told_of_just_what_is_asked(string question, string says) => Assert.Contains(says, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Which happened first, Iraq's revolution of 14 July or its exit from CENTO?", "in the aftermath of the 14 July Revolution")]
    [InlineData("Which one is older, the Zutt revolt or the trade with the Indus Valley?", "came first (1800 BCE)")]
    [InlineData("How many years is it from 1947 to the embassy raid?", "25 or 26 years")]
    [InlineData("How many years from joining the anti-Soviet pact until Iraq recognised Bangladesh?", "17 years")]
    [InlineData("How many years after the planes were bought did the war with IS end?", "3 years")]
    [InlineData("How many years after Saddam was toppled did they sign their defence pact?", "10 years")]
    [InlineData("What is the first date after the Zutt rebellion in the article?", "1947")]
    public void Order_and_distance_are_those_of_what_is_named(string question, string says) => Assert.Contains(says, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);
}
