using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>The span decides first, relevance second.</summary>
public sealed class AnsweringByDateSpecs
{
    [Fact]
    public void A_date_with_a_second_meaning_suggests_it_in_words_that_stand_alone()
    {
        var reply = LoadedPack.Invented.Ask("What happened on 5/3/1641?");

        Assert.Equal((AnswerKind.Nearest, "3 May 1641"), (reply.Kind, reply.Suggestions[0]));
        Assert.Equal(AnswerKind.Answer, LoadedPack.Invented.Ask(reply.Suggestions[0]).Kind);
    }

    [Fact]
    public void The_other_meaning_stands_beside_the_reading()
    {
        var asked = Assert.Single(LoadedPack.Invented.Ask("5/3/1641").Asked);

        Assert.Equal("day, month and year in figures", asked.Rule);
        var other = Assert.Single(asked.Alternatives);
        Assert.Equal(("3 May 1641", "1641-05-03", "the month written first"), (other.Text, other.Edtf, other.Why));
    }

    [Theory]
    [InlineData("What happened on 4 May?", "4 May", "1 day earlier", "treaty-signed-1641")]
    [InlineData("on 2 May", "2 May", "365 days earlier", "treaty-signed-1641")]
    [InlineData("what happened on this day in history?", "15 March", "317 days earlier", "treaty-signed-1641")]
    [InlineData("What happened in June?", "June", "29 days earlier", "treaty-signed-1641")]
    public void A_day_of_any_year_without_facts_gets_the_nearest_day(string question, string day, string distance, string fact)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal((AnswerKind.Nearest, fact), (reply.Kind, reply.Leading()));
        Assert.Contains($"dated {day} of any year", reply.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains($"({distance})", reply.Sentences[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_any_year_gets_what_happened_on_it() =>
        Assert.Equal("treaty-signed-1641", LoadedPack.Invented.Ask("What happened on 3 May?").Leading());

    [Fact]
    public void A_day_that_something_is_named_after_gets_that()
    {
        var reply = LoadedPack.Shipped.Ask("What happened on 14 July?");

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.All(reply.Citations, c => Assert.Contains("july-revolution", c.Fact.Entities));
    }

    [Theory]
    [InlineData("What happened in 3000?")]
    [InlineData("What happened in 1950?")]
    public void After_the_last_date_the_range_of_the_article_is_told(string question)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        Assert.StartsWith("The dates in the article run from", reply.Sentences[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_than_five_facts_the_first_five_are_told_with_the_count_of_the_rest_and_more_tells_them()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        var reply = talk.Say("What happened since 1950?");
        var told = reply.Citations.Select(c => c.Fact.Id).ToHashSet();

        Assert.Equal(5, reply.Sentences.Count(s => s.Layout == SentenceLayout.Item));
        Assert.Contains(reply.Sentences, s => s.Text.StartsWith("Say “more” for ", StringComparison.Ordinal));
        var next = talk.Say("more").Citations.Select(c => c.Fact.Id).ToList();
        Assert.NotEmpty(next);
        Assert.Empty(told.Intersect(next));
    }

    [Theory]
    [InlineData("What did Saddam do in 2002?", "2002")]
    [InlineData("What happened in the year Kuwait was invaded?", "1990")]
    public void No_fact_of_another_date_is_told_as_one_of_the_date_asked(string question, string year)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.Equal(year, Assert.Single(reply.Asked).Edtf);
        Assert.All(reply.Citations, c => Assert.StartsWith(year, c.Fact.When?.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tell me about the War in Iraq 2013–2017")]
    [InlineData("War in Iraq (2013–2017)")]
    public void Years_behind_a_name_that_are_its_own_ask_for_no_date(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.Empty(reply.Asked);
    }
}
