using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>A few words that only make sense after what was told.</summary>
public sealed class FragmentSpecs
{
    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("What did Pakistan give Iraq against the Islamic State?", "Only weapons?", "medical")]
    [InlineData("Which fields did Iraq and Pakistan pledge to cooperate in?", "Energy not among them?", "water")]
    public void Whether_that_was_all_is_answered_by_what_was_told(string first, string second, string says)
    {
        conversation.Say(first);

        Assert.Contains(says, conversation.Say(second).Sentences[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("What happened in 1985?", "ok, the whole decade then", "198X")]
    [InlineData("What happened in the 1980s?", "And the one before?", "197X")]
    [InlineData("What happened in the 1980s?", "and the one before that one?", "197X")]
    [InlineData("What happened in the 1980s?", "and the next one?", "199X")]
    public void A_decade_is_widened_to_and_stepped_by(string first, string second, string asked)
    {
        conversation.Say(first);

        Assert.Equal(asked, Assert.Single(conversation.Say(second).Asked).Edtf);
    }

    [Theory]
    [InlineData("What happened in February 1973?", "narrow it to the 14th", "1973-02-14")]
    [InlineData("What happened on 14 February 1973?", "and the 10th?", "1973-02-10")]
    [InlineData("What happened in 1955?", "and four years after it?", "1959")]
    [InlineData("What happened in 1958?", "And the next year after this one?", "1959")]
    public void A_date_is_changed_by_a_few_words(string first, string second, string asked)
    {
        conversation.Say(first);

        Assert.Equal(asked, Assert.Single(conversation.Say(second).Asked).Edtf);
    }

    [Fact]
    public void After_the_year_before_the_one_before_that_is_a_year()
    {
        conversation.Say("What happened in 1973?");
        conversation.Say("And the year before?");

        Assert.Equal("1971", Assert.Single(conversation.Say("and the one before that").Asked).Edtf);
    }

    [Theory]
    [InlineData("Who wrote to Nixon?", "date?", "14 February 1973")]
    [InlineData("What did Saddam promise India?", "The promise: date?", "2002")]
    [InlineData("How many Pakistanis were taken hostage in Iraq?", "Years?", "2004")]
    [InlineData("Why was the ambassador expelled?", "name?", "Sulaiman")]
    public void One_word_asks_for_a_date_or_a_name_of_what_was_told(string first, string second, string says)
    {
        conversation.Say(first);

        Assert.Contains(says, conversation.Say(second).Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_name_is_told_so()
    {
        conversation.Say("How many Pakistanis were taken hostage in Iraq?");

        Assert.Equal(AnswerKind.None, conversation.Say("names?").Kind);
    }

    [Theory]
    [InlineData("On what does this statement rest?")]
    [InlineData("In which section is that to be found?")]
    [InlineData("Where in the article is it standing?")]
    public void The_source_is_asked_for_in_many_ways(string asked)
    {
        conversation.Say("Who wrote to Nixon?");

        Assert.Contains("in the section", conversation.Say(asked).Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_year_the_one_before_is_no_decade()
    {
        conversation.Say("1990");

        Assert.Equal("../1989", Assert.Single(conversation.Say("the one before").Asked).Edtf);
    }

    [Fact]
    public void How_many_were_is_asked_of_those_counted_before()
    {
        conversation.Say("How many hostages died?");

        Assert.Contains("14", conversation.Say("no I asked how many were TAKEN").Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_is_asked_of_what_has_one()
    {
        conversation.Say("What took place in 1973?");

        Assert.Contains("February", conversation.Say("Which month?").Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_is_not_told_is_not_told()
    {
        conversation.Say("When did Iraq invade Kuwait?");

        Assert.Equal(AnswerKind.None, conversation.Say("Which month?").Kind);
    }

    [Fact]
    public void Who_wrote_the_article_is_not_who_wrote_what_is_told_of()
    {
        conversation.Say("What did Saddam promise India?");

        Assert.Equal(AnswerKind.None, conversation.Say("Who wrote that article?").Kind);
    }

    [Fact]
    public void No_worries_is_small_talk() => Assert.Equal(AnswerKind.Social, conversation.Say("no worries, thank you").Kind);

    [Fact]
    public void For_or_against_is_of_the_war_spoken_of()
    {
        conversation.Say("When did the Iraq War start?");

        Assert.Contains("Opposition", conversation.Say("Was Pakistan for or against?").Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_of_a_name_is_the_thing_so_called()
    {
        conversation.Say("When was the pact signed?");

        Assert.DoesNotContain(conversation.Say("and the Baghdad one?").Citations, c => c.Fact.Id.Contains("embassy", StringComparison.Ordinal));
    }

    [Fact]
    public void The_section_that_gives_a_year_told_is_asked_of_what_was_told()
    {
        conversation.Say("When did Iraq withdraw from CENTO?");

        Assert.Contains("Central Treaty Organization", conversation.Say("which section gives this year?").Sentences[0].Text, StringComparison.Ordinal);
    }
}
