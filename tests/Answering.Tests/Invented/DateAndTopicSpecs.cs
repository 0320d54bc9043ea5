using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>A date with a deed, a person or an event: what is told is of that date, or it is said that nothing is.</summary>
public sealed class DateAndTopicSpecs
{
    [Theory]
    [InlineData("who visited India in 1973?", "ramadan-visited-india")]
    [InlineData("who invaded Iraq in 1991?", "kuwait-invaded-1990")]
    [InlineData("what did Pakistan buy in 2002?", "super-mushak-2014")]
    [InlineData("what did Iraq recognise in 1958?", "bangladesh-recognised-1972")]
    public void A_deed_of_another_date_is_no_deed_of_the_date_asked_but_is_pointed_to(string question, string closest)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.Contains(LoadedPack.Shipped.Pack.FactsById[closest].Statement, reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who visited India in 2000?", "ramadan-visited-india")]
    [InlineData("what did Iraq buy in 2014?", "super-mushak-2014")]
    public void A_deed_of_the_date_asked_is_told(string question, string fact) =>
        Assert.Equal((AnswerKind.Answer, fact), (LoadedPack.Shipped.Ask(question).Kind, LoadedPack.Shipped.Ask(question).Leading()));

    [Theory]
    [InlineData("What did Saddam do in 1990?", "(12 years later)")]
    [InlineData("What did Saddam do in 1971?", "(31 years later)")]
    [InlineData("Bhutto in 2004?", "(31 years earlier)")]
    [InlineData("al-Bakr in 1990?", "(17 years earlier)")]
    [InlineData("the Islamic State in 1990?", "(23 years later)")]
    public void Who_has_nothing_of_the_date_asked_gets_the_nearest_of_his_own(string question, string distance)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        Assert.StartsWith("The article has nothing of ", reply.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains(distance, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_in_undated_facts_alone_is_told_with_that()
    {
        var reply = LoadedPack.Shipped.Ask("Zia in 1981?");

        Assert.All(reply.Citations, c => Assert.Contains("zia", c.Fact.Entities));
        Assert.Contains(reply.Citations[0].Fact.Undated!, reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("June 2015", "Dated only 2013–2017: ")]
    [InlineData("September 1983", "Dated only the 1980s: ")]
    [InlineData("5 May 1985", "Dated only the 1980s: ")]
    [InlineData("March 1955", "Dated only 1955: ")]
    [InlineData("summer of 1990", "Dated only 1990: ")]
    public void What_is_dated_more_coarsely_stands_beside_the_nearest(string question, string told)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        Assert.Contains(reply.Sentences, s => s.Text.StartsWith(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what happened during the Zutt Rebellion?", "zutt-rebellion", "The article does not say when that ended.")]
    [InlineData("during the Zutt uprising", "zutt-rebellion", "The article does not say when that ended.")]
    [InlineData("what happened during the Balochistan rebellion?", "balochistan-rebellion", "The article gives no start or end date for the rebellion in Balochistan")]
    public void During_an_event_without_an_end_only_what_belongs_to_it_is_told_and_that_its_time_is_open(string question, string whole, string said)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.All(reply.Citations, c => Assert.True(c.Fact.PartOf == whole || c.Fact.Entities.Contains(whole)));
        Assert.Contains(said, reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void During_an_event_without_a_date_it_is_said_that_it_has_none()
    {
        var reply = LoadedPack.Shipped.Ask("what happened during the Iran-Iraq War?");

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.Contains("The article does not date the Iran–Iraq War itself", reply.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void During_an_event_what_belongs_to_it_comes_first_also_without_a_date_of_its_own() =>
        Assert.Contains(LoadedPack.Shipped.Ask("what happened during the raid?").Citations, c => c.Fact.PartOf == "embassy-raid");

    [Theory]
    [InlineData("did Iraq leave the Baghdad Pact in 1958?", "Yes")]
    [InlineData("did Iraq quit CENTO in 1959?", "Yes")]
    [InlineData("Iraq left the Baghdad Pact in 1959, right?", "Yes")]
    [InlineData("did Iraq quit CENTO in 1960?", "No")]
    [InlineData("what happened in 1958?", "")]
    [InlineData("what happened between 1958 and 1959?", "")]
    [InlineData("really 1959, not 1958?", "")]
    public void Two_dates_of_one_thing_are_shown_whichever_is_asked(string question, string said)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.StartsWith(said, reply.Sentences[0].Text, StringComparison.Ordinal);
        var conflict = Assert.Single(reply.Sentences, s => s.Text.Contains("two years for Iraq's exit", StringComparison.Ordinal));
        Assert.Equal(2, conflict.Citations.Count);
    }

    [Theory]
    [InlineData("how many years between 1955 and 1973?", "18 years")]
    [InlineData("how long from 1947 to 1991?", "44 years")]
    [InlineData("how many days between 10 February 1973 and 14 February 1973?", "4 days")]
    [InlineData("how many years from 1850 to 1870?", "20 years")]
    [InlineData("how many months between May 1990 and March 1991?", "10 months")]
    public void The_length_between_two_dates_is_counted(string question, string length) =>
        Assert.StartsWith(length, LoadedPack.Shipped.Ask(question).Sentences[0].Text, StringComparison.Ordinal);

    [Fact]
    public void What_was_done_between_two_dates_is_not_counted() =>
        Assert.Contains(LoadedPack.Shipped.Ask("What was done in the years between 1950 and 1960?").Citations, c => c.Fact.When?.Text == "1955");

    [Fact]
    public void Who_sold_is_not_whom_it_was_sold_to() =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask("who sold stinger missiles during the Iran-Iraq war?").Kind);

    [Theory]
    [InlineData("was iraq in cento in 1957?")]
    [InlineData("was pakistan a member of the pact in 1957")]
    [InlineData("were there diplomatic relations in 1975")]
    public void What_began_and_may_have_lasted_is_not_denied_later(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.StartsWith("The article dates the beginning of that to ", reply.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("were there diplomatic relations in 1946", "No. The article dates that to 1947.")]
    [InlineData("was the gulf cooperation council founded in 1991?", "No. The article dates that to 1981.")]
    [InlineData("was kuwait invaded in the 1990s?", "Yes. The article dates that to 1990.")]
    [InlineData("was the raid in 1973?", "Yes. The article dates that to 10 February 1973.")]
    [InlineData("was the raid in 1974?", "No. The article dates that to 10 February 1973.")]
    [InlineData("did iraq invade kuwait on 2 august 1990?", "The article dates that to 1990 and no closer.")]
    [InlineData("was the king killed in july 1958", "The article dates that to 1958 and no closer.")]
    [InlineData("was the pact joined in february 1955?", "The article dates that to 1955 and no closer.")]
    [InlineData("was the defence pact signed before march 2013", "The article dates that to 2013 and no closer.")]
    public void Whether_it_was_at_a_date_is_told_as_closely_as_the_article_dates_it(string question, string said) =>
        Assert.Equal(said, LoadedPack.Shipped.Ask(question).Sentences[0].Text);

    [Theory]
    [InlineData("did the raid happen in 1974")]
    [InlineData("Will they sign another military pact in 2028?")]
    public void What_another_fact_of_that_date_says_is_no_yes(string question) =>
        Assert.DoesNotContain(LoadedPack.Shipped.Ask(question).Sentences, s => s.Text.StartsWith("Yes", StringComparison.Ordinal));

    [Theory]
    [InlineData("how long has it been since the iran-iraq war ended?", "The article does not date the Iran–Iraq War itself")]
    [InlineData("how long since the zutt rebellion ended", "The article does not say when that ended.")]
    public void The_time_since_an_end_that_has_no_date_is_not_counted_from_something_else(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Sentences[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what did pakistan announce in 2003")]
    [InlineData("trade in 1955")]
    public void What_only_the_date_vouches_for_is_told_without_a_short_answer(string question) =>
        Assert.DoesNotContain(LoadedPack.Shipped.Ask(question).Sentences, s => s.Layout == SentenceLayout.Lead);

    [Theory]
    [InlineData("compare 1958 and 1965", "The article has nothing dated 1965.")]
    [InlineData("what happened in 1947, 1973 and 1999", "The article has nothing dated 1999.")]
    public void Of_several_dates_the_one_that_has_nothing_is_named(string question, string said) =>
        Assert.Contains(LoadedPack.Shipped.Ask(question).Sentences, s => s.Text == said);

    [Fact]
    public void What_had_begun_or_lasted_to_an_unknown_day_is_told_beside_the_nearest_of_a_person() =>
        Assert.Contains("Dated only until 1973: ", LoadedPack.Shipped.Ask("what did al-bakr do in 1972").Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("What happened after 2017?")]
    [InlineData("Is there anything after 2020?")]
    [InlineData("What happened after 1959 but before 1971?")]
    public void What_began_long_before_or_only_touches_the_span_is_in_no_list(string question) =>
        Assert.Equal(AnswerKind.Nearest, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("Was the raid more than a week before the letter?", "4 days")]
    [InlineData("Was the defence pact signed at least two years before the aircraft purchase?", "1 year")]
    public void How_far_two_things_lie_apart_is_no_mere_order(string question, string length) =>
        Assert.StartsWith(length, LoadedPack.Shipped.Ask(question).Sentences[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Did Iraq withdraw in 1958 or 1959?", "two years for Iraq's exit")]
    [InlineData("Did Iraq invade Kuwait in 1990 or 1991?", "1990.")]
    [InlineData("When did the Balochistan rebellion take place?", "The article gives no start or end date for the rebellion in Balochistan")]
    public void Of_two_dates_the_one_that_the_article_gives_is_told(string question, string said) =>
        Assert.Contains(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did Pakistan recognise Bangladesh before or after its embassy got raided?")]
    [InlineData("the year after pakistan recognised bangladesh, what was found in islamabad?")]
    public void What_another_country_did_is_no_time_to_count_from(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Theory]
    [InlineData("What happened in the year Iraq invaded Kuwait?", "1990")]
    [InlineData("what happened the year saddam backed india", "2002")]
    public void The_year_that_something_happened_in_is_that_year_and_nothing_else(string question, string year)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(year, Assert.Single(reply.Asked).Edtf);
        Assert.All(reply.Citations, c => Assert.StartsWith(year, c.Fact.When?.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What was the earliest treaty between them?", "1955")]
    [InlineData("latest agreement between iraq and pakistan", "2013")]
    public void The_first_and_the_last_of_what_is_named_go_by_their_dates(string question, string date) =>
        Assert.Equal(date, LoadedPack.Shipped.Ask(question).Citations[0].Fact.When?.Text);
}
