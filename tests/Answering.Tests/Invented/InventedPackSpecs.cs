using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>A pack of an invented subject runs through the same code.</summary>
public sealed class InventedPackSpecs
{
    [Theory]
    [InlineData("When was the Harbour League founded?", "league-founded-1641", "In 1641.")]
    [InlineData("What year was the salt toll raised?", "salt-toll-1688", "In 1688.")]
    [InlineData("wen was the founding treaty signed pls", "treaty-signed-1641", "On 3 May 1641.")]
    [InlineData("Since when did traders meet on Gull Isle?", "gull-island-trade", "Since about 700 BCE.")]
    [InlineData("Who signed the founding treaty?", "treaty-signed-1641", "Dr. Ilse Maren and J. K. Orsolo.")]
    [InlineData("Who raised the salt toll?", "salt-toll-1688", "Tarsk.")]
    [InlineData("Where did the traders of Velmora and Tarsk meet?", "gull-island-trade", "On Gull Island.")]
    [InlineData("Why were both harbours closed?", "plague-1690s", "Because of plague.")]
    [InlineData("How many people died in the Salt War?", "salt-war", "Around 4,000.")]
    [InlineData("How did somebody become a warden?", "three-wardens", "By election, for two years.")]
    [InlineData("What did the founding treaty promise?", "treaty-promise", "Free berths for every honest ship.")]
    [InlineData("Does Tarsk have a consulate in Velmora?", "tarsk-missions", "Yes, a consulate.")]
    [InlineData("Was Velmora asked about the salt toll?", "salt-toll-1688", "No, Tarsk did not ask.")]
    [InlineData("List the missions of Velmora.", "velmora-missions", "A consulate in Tarsk and a trade office on Gull Island.")]
    public void A_question_gets_the_short_answer_first(string question, string fact, string answer)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal((AnswerKind.Answer, fact, answer), (reply.Kind, reply.Leading(), reply.Sentences[0].Text));
        Assert.Equal(SentenceLayout.Lead, reply.Sentences[0].Layout);
    }

    [Theory]
    [InlineData("What happened between 1640 and 1650?", "1640/1650", "league-founded-1641", "treaty-signed-1641")]
    [InlineData("What happened in the 1690s?", "169X", "salt-war", "plague-1690s")]
    [InlineData("What happened in 1688?", "1688", "salt-toll-1688")]
    [InlineData("What happened on 3 May 1641?", "1641-05-03", "treaty-signed-1641")]
    [InlineData("Events before 500 BCE", "../-0500", "gull-island-trade")]
    public void A_date_gets_all_that_falls_into_it_in_order(string question, string edtf, params string[] facts)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.Equal(edtf, Assert.Single(reply.Asked).Edtf);
        Assert.Equal(facts, reply.Citations.Select(c => c.Fact.Id));
    }

    [Fact]
    public void Day_and_month_are_ordered_as_where_I_live()
    {
        Assert.Equal("1641-05-03", LoadedPack.Invented.Ask("03/05/1641?", "en-GB").Asked[0].Edtf);
        Assert.Equal("1641-03-05", LoadedPack.Invented.Ask("03/05/1641?", "en-US").Asked[0].Edtf);
    }

    [Fact]
    public void A_topic_gets_what_there_is_about_it()
    {
        var reply = LoadedPack.Invented.Ask("Tell me about the Salt War");

        Assert.Equal((AnswerKind.Answer, "salt-war"), (reply.Kind, reply.Leading()));
    }

    [Fact]
    public void A_year_without_facts_gets_the_nearest_before_and_after()
    {
        var reply = LoadedPack.Invented.Ask("What happened in 1660?");

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        Assert.Equal(["league-founded-1641", "salt-toll-1688"], reply.Citations.Select(c => c.Fact.Id));
        Assert.Equal("The article has nothing dated 1660.", reply.Sentences[0].Text);
    }

    [Theory]
    [InlineData("What did the flag of the Harbour League look like?", "The article says nothing about the flag of the Harbour League.")]
    [InlineData("Who won the world cup?", "I only know the article “Velmora–Tarsk relations”, and it does not speak of that.")]
    [InlineData("What happened on 31 February 1641?", "1641")]
    public void What_the_article_does_not_say_is_not_answered(string question, string says)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.Contains(says, reply.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_people_is_asked_back()
    {
        var reply = LoadedPack.Invented.Ask("Who was Maren?");

        Assert.Equal((AnswerKind.Clarify, "Do you mean Ilse Maren, the first warden, or Tobias Maren, the last?"), (reply.Kind, reply.Sentences[0].Text));
        Assert.Equal(["Ilse Maren", "Tobias Maren"], reply.Suggestions);
    }

    [Fact]
    public void Where_the_article_contradicts_itself_both_sides_are_told_and_cited()
    {
        var reply = LoadedPack.Invented.Ask("When did the Harbour League end?");

        Assert.Contains("1701 and 1702", reply.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Equal(["league-broke-up-1701", "league-dissolved-1702"], reply.Citations.Select(c => c.Fact.Id));
    }

    [Theory]
    [InlineData("Which came first, the Salt War or the salt toll?", "The salt toll came first (1688); the Salt War came later (1689–1691).")]
    [InlineData("How many years between the founding treaty and the Salt War?", "47 or 48 years: from 3 May 1641 to 1689–1691.")]
    [InlineData("How long ago was the founding of the league?", "384 or 385 years ago (as of 15 March 2026): it was 1641.")]
    public void Times_are_compared(string question, string answer) => Assert.Equal(answer, LoadedPack.Invented.Ask(question).Sentences[0].Text);

    [Theory]
    [InlineData("hello", "“Velmora–Tarsk relations”")]
    [InlineData("thanks", "welcome")]
    [InlineData("what can you do", "14 facts")]
    [InlineData("bye", "Goodbye")]
    [InlineData("sorry", "No harm done")]
    public void Small_talk_is_answered_with_small_talk(string text, string says)
    {
        var reply = LoadedPack.Invented.Ask(text);

        Assert.Equal(AnswerKind.Social, reply.Kind);
        Assert.Contains(says, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_joins_is_greeted_with_questions_to_begin_with()
    {
        var greeting = LoadedPack.Invented.Answerer.Greet();

        Assert.Equal(AnswerKind.Social, greeting.Kind);
        Assert.NotEmpty(greeting.Suggestions);
    }

    [Fact]
    public void Every_question_of_every_fact_finds_words_for_its_answer() => Assert.All(
        LoadedPack.Invented.Pack.Facts.SelectMany(f => f.Asks).SelectMany(a => a.Questions),
        question => Assert.NotEmpty(LoadedPack.Invented.Ask(question).Sentences));

    [Fact]
    public void Each_sentence_frame_of_the_shipped_pack_is_in_this_one_too() =>
        Assert.Empty(LoadedPack.Shipped.Pack.Phrases.Keys.Except(LoadedPack.Invented.Pack.Phrases.Keys));
}
