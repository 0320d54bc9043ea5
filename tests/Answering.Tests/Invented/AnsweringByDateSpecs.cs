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

    [Theory]
    [InlineData("What happened in March 1688?")]
    [InlineData("What happened in February 1688?")]
    [InlineData("What happened on 1 March 1688?")]
    public void What_is_dated_only_by_its_year_is_not_told_as_of_a_month_or_day_of_it(string question)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal((AnswerKind.Nearest, "salt-toll-1688"), (reply.Kind, reply.Leading()));
        Assert.Contains(reply.Sentences, s => s.Text.StartsWith("Dated only 1688: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Anything on 1 March of that year?", "1688-03-01", "1688-03-01")]
    [InlineData("anything in March of that year?", "1688-03-01", "1688-03-31")]
    [InlineData("and in July?", "1688-07-01", "1688-07-31")]
    public void A_day_or_month_of_the_year_spoken_of_is_of_that_year(string question, string from, string to)
    {
        var talk = new Conversation(LoadedPack.Invented);
        talk.Say("What happened in 1688?");
        var reply = talk.Say(question);

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        var span = Assert.Single(reply.Asked).Span;
        Assert.Equal((from, to), (span.From?.ToString("uuuu-MM-dd", null), span.To?.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public void A_month_gets_what_is_dated_to_a_day_of_it() =>
        Assert.Equal((AnswerKind.Answer, "treaty-signed-1641"), (LoadedPack.Invented.Ask("What happened in May 1641?").Kind, LoadedPack.Invented.Ask("What happened in May 1641?").Leading()));

    [Theory]
    [InlineData("Did the two lands have dealings in the 17th century?")]
    [InlineData("Did Mesopotamia and the Indus Valley trade in the 17th century?")]
    public void What_goes_on_from_a_date_is_not_denied_for_a_later_one(string question) =>
        Assert.Contains(LoadedPack.Shipped.Ask(question).Kind, new[] { AnswerKind.Nearest, AnswerKind.None });

    [Fact]
    public void What_happened_once_is_denied_for_another_date() =>
        Assert.StartsWith("No. The article dates that to 1990.", LoadedPack.Shipped.Ask("Did Iraq invade Kuwait in 1995?").Words(), StringComparison.Ordinal);

    [Fact]
    public void A_time_told_by_what_the_article_has_only_in_other_words_is_not_counted_from_it()
    {
        var reply = LoadedPack.Shipped.Ask("What happened in the decade after independence?");

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.Empty(reply.Asked);
    }

    [Fact]
    public void The_date_spoken_of_lasts_over_a_turn_without_one()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("What happened in 1973?");
        talk.Say("more");

        Assert.Equal("1983", Assert.Single(talk.Say("and a decade later?").Asked).Edtf);
    }

    [Fact]
    public void A_date_in_common_is_no_yes() =>
        Assert.StartsWith("No. The article dates that to 10 February 1973.", LoadedPack.Shipped.Ask("Was the raid in 1974?").Words(), StringComparison.Ordinal);

    [Fact]
    public void What_has_no_date_is_told_with_that_where_a_date_was_asked()
    {
        var reply = LoadedPack.Shipped.Ask("anything about oil in 1973?");
        var undated = reply.Citations[0].Fact.Undated;

        Assert.NotNull(undated);
        Assert.Contains(undated, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_said_of_a_time_before_an_event_without_a_date_is_for_want_of_it() =>
        Assert.StartsWith("The article does not date the Iran–Iraq War itself", LoadedPack.Shipped.Ask("What happened before the Iran-Iraq War?").Words(), StringComparison.Ordinal);
}
