using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>Several questions in one message: each is answered, in the light of the one before it, and what is left open is said.</summary>
public sealed class SeveralQuestionsSpecs
{
    [Theory]
    [InlineData("What was the Baghdad Pact, whom was it aimed at?", "military alliance", "Soviet Union")]
    [InlineData("Where's the Iraqi consulate, and where's the Pakistani embassy?", "Karachi", "Baghdad")]
    [InlineData("when did they start diplomatic relations + how far back does trade between the regions go", "1947", "1800 BCE")]
    [InlineData("1) year of the defence pact 2) who spoke of a Muslim super power", "2013", "Al-Ani")]
    [InlineData("Where is Iraq's embassy in Pakistan and where is Pakistan's in Iraq?", "Islamabad", "Baghdad")]
    [InlineData("When did Saddam speak up for India on Kashmir, and who had travelled there two years earlier?", "6 August 2002", "Ramadan")]
    [InlineData("Who started the Zutt Rebellion and name the cities it held", "Yusuf", "Kufa")]
    [InlineData("Name the Pakistani who wrote to Nixon and the Iraqi who spoke of a Muslim super power.", "Bhutto", "Al-Ani")]
    [InlineData("Which missions does Iraq have in Pakistan, and where's the Pakistani one in Iraq?", "Karachi", "In Baghdad")]
    public void Each_of_them_is_answered(string message, string one, string other)
    {
        var reply = LoadedPack.Shipped.Ask(message).Words();

        Assert.Contains(one, reply, StringComparison.Ordinal);
        Assert.Contains(other, reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When did Iraq invade Kuwait, and whose campaign did India endorse?", "1990.")]
    [InlineData("What year did the GCC come about and how many Iranian troops were based in Saudi Arabia?", "1981.")]
    public void What_the_article_does_not_say_of_another_country_is_left_open_and_said(string message, string answered)
    {
        var reply = LoadedPack.Shipped.Ask(message).Words();

        Assert.StartsWith(answered, reply, StringComparison.Ordinal);
        Assert.EndsWith("The article does not say the rest of what you ask, as far as I can find.", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who sold Stingers to Iran, or better, for whom had they been meant?")]
    [InlineData("Who sold the Stingers, and for whom were they meant?")]
    public void What_they_means_was_named_in_a_part_that_the_article_does_not_answer(string message) =>
        Assert.StartsWith("The Afghan Mujahideen.", LoadedPack.Shipped.Ask(message).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How many Iranian hostages were there in all and how many of them died?")]
    [InlineData("I live in Pakistan and I need the Iranian consulate-general. Which city is it in?")]
    [InlineData("What was on offer from Iran in terms of energy, and with what strings attached?")]
    public void What_them_or_it_means_in_another_part_is_not_answered_of_somebody_else(string message) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(message).Kind);

    [Fact]
    public void And_the_first_asks_the_same_of_the_other_one()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("Which two officers oversaw the Pakistani troops against Iraq in the Gulf War?");

        Assert.StartsWith("Chairman Joint Chiefs", talk.Say("What post did the second one hold?").Words(), StringComparison.Ordinal);
        Assert.Contains("Chief of Army staff", talk.Say("and the first?").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_of_what_the_question_names_points_nowhere_else()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("Where does Iraq have its missions in Pakistan?");

        Assert.StartsWith("In Baghdad", talk.Say("And vice versa?").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tenth_that_was_meant_is_that_of_the_month_spoken_of()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("What occurred on 14 February 1973?");
        var reply = talk.Say("Oops, I meant the 10th.");

        Assert.Equal("1973-02-10", Assert.Single(reply.Asked).Edtf);
        Assert.Equal("raid-1973", reply.Leading());
    }
}
