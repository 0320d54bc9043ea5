using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>Who does what to whom is read from where the names stand, whatever else stands between them.</summary>
public sealed class DoerSpecs
{
    [Theory]
    [InlineData("did iraq take indias side on kashmir", "saddam-backed-india-kashmir", "Yes")]
    [InlineData("Was Afghanistan among the countries blamed in the letter to Nixon?", "nixon-letter-blame", "Yes")]
    [InlineData("Did Saddam's attempt with the Baloch rebels work out?", "saddam-baloch-failure", "No")]
    [InlineData("how does iraq see pakistan, according to Rushdi Al-Ani", "al-ani-super-power", "As \"a Muslim super power\"")]
    [InlineData("Which deputy of Saddam's toured India at the start of the millennium?", "ramadan-visited-india", "Iraq's then Vice-president")]
    public void A_name_that_hangs_on_another_word_is_not_taken_for_the_doer(string question, string fact, string says)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal((AnswerKind.Answer, fact), (reply.Kind, reply.Leading()));
        Assert.StartsWith(says, reply.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was Iran among the countries blamed in the letter to Nixon?")]
    [InlineData("Did Iraq take Pakistan's side over Kashmir?")]
    [InlineData("Did Kuwait invade Iraq at the start of the nineties?")]
    public void What_the_article_says_of_another_is_not_affirmed(string question) =>
        Assert.DoesNotMatch("^Yes", LoadedPack.Shipped.Ask(question).Sentences[0].Text);

    [Theory]
    [InlineData("Whom did Bhutto accuse in his letter to Nixon?", "Bhutto")]
    [InlineData("According to General Beg, who encouraged Iraq to invade Kuwait?", "Iraq")]
    public void Whoever_stands_in_the_question_is_not_who_is_asked_for(string question, string name) =>
        Assert.DoesNotMatch($"^(Zulfikar Ali |General )?{name}", LoadedPack.Shipped.Ask(question).Sentences[0].Text);

    [Theory]
    [InlineData("Why did the Pakistanis throw out Iraq's ambassador?", "^It followed the raid")]
    [InlineData("What did the Iraqis buy from Pakistan in 2014?", "Super Mushak")]
    [InlineData("List everything the Pakistani police and rangers found inside the embassy", "^A large cache of arms")]
    [InlineData("Which contested territory did Iraq back India on?", "^The Kashmir dispute")]
    public void A_people_stands_for_its_country_and_whose_men_they_are_does_not_tell_whose_house_it_is(string question, string says) =>
        Assert.Matches(says, LoadedPack.Shipped.Ask(question).Sentences[0].Text);

    [Theory]
    [InlineData("Why did the Iraqis throw out Pakistan's ambassador?")]
    [InlineData("What did the Iraqi police find in the embassy?")]
    [InlineData("Over which contested territory did Pakistan back India?")]
    public void What_the_article_says_of_another_people_or_police_is_not_told(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);
}
