using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>What a question takes for so is told as so only where the article says just that, of just those.</summary>
public sealed class ClaimSpecs
{
    [Theory]
    [InlineData("Was Pakistan in favour of the Iraq War?")]
    [InlineData("Did Pakistani troops serve as peacekeepers in Iraq?")]
    [InlineData("Was Pakistan pulled into the Iran-Iraq War because of the United States?")]
    [InlineData("Did the ambassador criticise Pakistan's neutrality?")]
    [InlineData("Did Pakistan's top brass accept the killing of Shia pilgrims in Saudi Arabia?")]
    [InlineData("Did the Baloch rebels support Hassan al-Bakr?")]
    [InlineData("Did East Germany recognise Bangladesh after Iraq?")]
    [InlineData("Was the Super Mushak a gift?")]
    [InlineData("Was Iraq the first to recognise Bangladesh?")]
    [InlineData("Did the oil offer come with strings attached?")]
    [InlineData("Was there pressure to vote for the war?")]
    [InlineData("Is it true that Mesopotamia was the original home of the Zutt?")]
    public void What_was_only_tried_offered_or_considered_or_was_the_contrary_is_no_yes(string question) =>
        Assert.DoesNotContain("Yes", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Was Pakistan willing to send peacekeepers?")]
    [InlineData("Did Saddam try to use Baloch rebels?")]
    [InlineData("Did high-ranking Pakistani officers object to the killing of the Shiite pilgrims?")]
    [InlineData("Did East Germany recognise Bangladesh before Iraq?")]
    [InlineData("Did relations get better after the visits?")]
    public void A_question_that_asks_for_no_more_is_affirmed(string question) =>
        Assert.StartsWith("Yes", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Who invaded Iraq in 1990?", "Kuwait.")]
    [InlineData("Who wrote to Bhutto in February 1973?", "President Richard Nixon.")]
    [InlineData("Who founded the Baghdad Pact?", "The Soviet Union.")]
    [InlineData("Whom did Akbar Bugti convince to join the government?", "The Military Intelligence of Pakistan.")]
    [InlineData("Who was blamed by Nixon in the letter?", "India, Afghanistan")]
    [InlineData("Who was it that supplied the BLA with money?", "The Balochistan Liberation Army.")]
    [InlineData("Who was president of Iraq in 2000?", "Taha Yassin Ramadan.")]
    [InlineData("What did the vice-president do in India?", "Vice-president of Iraq.")]
    [InlineData("What did Beg do in Kuwait?", "Of encouraging")]
    public void Whoever_has_another_part_in_the_deed_is_no_short_answer(string question, string wrong) =>
        Assert.False(LoadedPack.Shipped.Ask(question).Words().StartsWith(wrong, StringComparison.Ordinal));

    [Theory]
    [InlineData("Who was persuaded to join Bhutto's government?", "Akbar Bugti")]
    [InlineData("Who persuaded Akbar Bugti to join Bhutto's government?", "The Military Intelligence of Pakistan")]
    [InlineData("Who joined Bhutto's government as governor?", "Akbar Bugti")]
    [InlineData("Which country did Iraq invade in 1990?", "Kuwait")]
    [InlineData("Which country invaded Kuwait in 1990?", "Iraq")]
    [InlineData("Which country was it that recognised Bangladesh first?", "East Germany")]
    [InlineData("What was it that Pakistan sold to Iraq?", "The Super Mushak")]
    [InlineData("Who was vice-president of Iraq in 2000?", "Taha Yassin Ramadan")]
    [InlineData("Who was the army chief?", "General Aslam Beg")]
    [InlineData("who was foreign minister of Pakistan", "Bilawal Bhutto")]
    [InlineData("What's the Third Iraq War?", "An armed conflict")]
    [InlineData("When was the war with Islamic State?", "2013–2017")]
    [InlineData("From which year did Iraq fight IS?", "2013")]
    [InlineData("At the time of the Kuwait crisis, who was chairman of Pakistan's joint chiefs?", "Admiral Iftikhar Sirohey")]
    public void Whoever_has_the_part_that_is_asked_for_is_the_short_answer(string question, string right) =>
        Assert.StartsWith(right, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("On which day in 2013 was the defence pact signed?")]
    [InlineData("In which month of 2013 was the defence pact signed?")]
    public void A_year_is_no_day_even_where_the_question_names_it(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);
}
