using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>Order and lengths of time, as far as the dates of an article allow.</summary>
public sealed class OrderSpecs
{
    [Theory]
    [InlineData("Was the founding treaty signed before Tarsk raised the salt toll?", "Yes.")]
    [InlineData("Was the founding treaty signed after Tarsk raised the salt toll?", "No.")]
    [InlineData("Did Tarsk raise the salt toll after the founding treaty?", "Yes.")]
    [InlineData("Did Tarsk raise the salt toll before the founding treaty?", "No.")]
    [InlineData("Is the founding treaty older than the salt toll?", "Yes.")]
    [InlineData("Before the salt toll, had the founding treaty been signed?", "Yes.")]
    [InlineData("Had the founding treaty already been signed when Tarsk raised the salt toll?", "Yes.")]
    [InlineData("So the salt toll came before the founding treaty, right?", "No.")]
    public void Whether_one_thing_came_before_another_is_answered_by_both_dates(string question, string word)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.StartsWith($"{word} The founding treaty came first (3 May 1641); the salt toll came later (1688).", reply.Words(), StringComparison.Ordinal);
        Assert.Equal(["salt-toll-1688", "treaty-signed-1641"], reply.Citations.Select(c => c.Fact.Id).Order());
    }

    [Fact]
    public void Where_the_dates_are_too_coarse_it_is_said_that_they_do_not_tell() => Assert.StartsWith(
        "The article dates the plague to the 1690s and the Salt War to 1689–1691; that does not say which came first.",
        LoadedPack.Invented.Ask("Did the plague come after the Salt War?").Words(),
        StringComparison.Ordinal);

    [Fact]
    public void Several_things_are_put_in_a_row() => Assert.StartsWith(
        "In order of time: the founding treaty (3 May 1641); the salt toll (1688); the Salt War (1689–1691).",
        LoadedPack.Invented.Ask("Put in order: the Salt War, the founding treaty, the salt toll").Words(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Saddam's promise on Kashmir: does it fall before or after the Americans invaded?", "came first (6 August 2002); the Iraq War came later (2003)")]
    [InlineData("Did Bangladesh get its recognition from Baghdad before or after the embassy was raided?", "came first (1972); the raid on the Iraqi embassy came later")]
    [InlineData("Trainer planes and defence treaty: which of these deals was concluded earlier?", "The defence pact came first (2013);")]
    [InlineData("did iraq buy the planes first or was the defence pact first", "The defence pact came first (2013);")]
    [InlineData("How many years passed between the Americans invading and the defence pact?", "10 years: from 2003 to 2013.")]
    [InlineData("How many years from the revolt of 810 to diplomatic ties?", "about 1,137 years: from around 810 to 1947.")]
    public void A_clause_or_a_word_with_its_date_tells_which_thing_is_meant(string question, string said) =>
        Assert.Contains(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Did Saddam take India's part over Kashmir before the Americans invaded or afterwards?", "came first (6 August 2002); the Iraq War came later")]
    [InlineData("Was the letter to Nixon written before the raid or later?", "The raid on the Iraqi embassy came first (10 February 1973);")]
    [InlineData("Did Ramadan visit India after the Gulf War or before?", "The Gulf War came first (1991);")]
    public void The_other_choice_may_stand_at_the_end(string question, string said) =>
        Assert.Contains(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Was the defence pact signed before or after Iraq invaded?", "The Iraqi invasion of Kuwait came first (1990);")]
    [InlineData("How many years passed between the treaty of 1955 and the treaty of 2013?", "58 years: from 1955 to 2013.")]
    public void Who_did_it_and_its_date_tell_which_of_several_is_meant(string question, string said) =>
        Assert.Contains(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did Kuwait invade Iraq before or after the Americans invaded?")]
    [InlineData("Was the defence pact signed before or after Kuwait invaded?")]
    [InlineData("Did the Abbasids rise up before or after the Baghdad Pact?")]
    [InlineData("How many days lay between the search of the Pakistani embassy and the letter to Washington?")]
    [InlineData("How many years has it been since the search of the Pakistani embassy?")]
    [InlineData("How long did the revolt of 810 last?")]
    public void What_another_did_or_suffered_is_no_end_of_a_length_and_in_no_order(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Fact]
    public void A_treaty_of_another_date_is_counted_from_by_no_one() =>
        Assert.DoesNotContain("years: from 810", LoadedPack.Shipped.Ask("How many years from the treaty of 810 to the Baghdad Pact?").Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How many weeks was the Iraqi embassy shut after the police came?")]
    [InlineData("Was the defence pact signed before or after the Americans invaded Iran?")]
    [InlineData("How many years from the raid of 1990 to the defence pact?")]
    public void What_is_explained_only_in_part_is_no_end_of_a_length_and_in_no_order(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Fact]
    public void What_the_article_does_not_speak_of_is_put_in_no_order() =>
        Assert.Equal(AnswerKind.None, LoadedPack.Invented.Ask("Which came first, the Salt War or the moon landing?").Kind);

    [Theory]
    [InlineData("How many years did the Salt War go on?", "2 years, 1689–1691 (3 calendar years, both included).")]
    [InlineData("How many years between the salt toll and the end of the league?", "13 or 14 years: from 1688 to 1701 or 1702.")]
    [InlineData("How many years between the founding treaty and the salt toll?", "46 or 47 years: from 3 May 1641 to 1688.")]
    [InlineData("How many years went by from the founding treaty to the salt toll?", "46 or 47 years: from 3 May 1641 to 1688.")]
    [InlineData("How many years passed between the founding treaty and the salt toll?", "46 or 47 years: from 3 May 1641 to 1688.")]
    [InlineData("How long ago was the founding treaty signed?", "384 years and 10 months ago (as of 15 March 2026): it was 3 May 1641.")]
    [InlineData("How old is the salt toll?", "337 or 338 years ago (as of 15 March 2026): it was 1688.")]
    public void A_length_of_time_is_told_as_finely_as_the_dates_allow(string question, string length) =>
        Assert.StartsWith(length, LoadedPack.Invented.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How many years lie between the embassy raid and today?")]
    [InlineData("From the raid on the embassy to the present, how many years?")]
    [InlineData("As of now, how many years are over since the embassy raid?")]
    [InlineData("The embassy raid was how many years back?")]
    public void The_day_of_the_question_is_the_other_end_of_a_length(string question)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.StartsWith("53 years and ", reply.Words(), StringComparison.Ordinal);
        Assert.Contains("it was 10 February 1973", reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many years between the founding treaty of 1655 and the salt toll?")]
    [InlineData("How many years ago was the founding treaty of 1655?")]
    public void What_has_another_date_than_is_said_is_counted_from_nowhere(string question) =>
        Assert.NotEqual(AnswerKind.Answer, LoadedPack.Invented.Ask(question).Kind);

    [Fact]
    public void A_clause_that_names_nothing_is_no_other_thing_to_count_to() =>
        Assert.DoesNotContain("years:", LoadedPack.Shipped.Ask("How many years did the Zutt resist before being put down?").Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Baghdad Pact to the Gulf War: how many years?", "36 years: from 1955 to 1991.")]
    [InlineData("What interval separates the Baghdad Pact from the Gulf War?", "36 years: from 1955 to 1991.")]
    [InlineData("The GCC: before or after the Gulf War?", "The Gulf Cooperation Council came first (1981); the Gulf War came later (1991).")]
    [InlineData("Rank by age: Gulf War, defence pact. Which first?", "The Gulf War came first (1991); the defence pact came later (2013).")]
    [InlineData("Which happened second, the defence pact or the Gulf War?", "The Gulf War came first (1991); the defence pact came later (2013).")]
    public void Order_and_length_are_asked_for_behind_what_they_are_asked_of(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Was the embassy raid more than 50 years ago?", "Yes.")]
    [InlineData("Was the defence pact signed over fifty years ago?", "No.")]
    public void More_than_so_long_ago_is_all_before_that(string question, string word) =>
        Assert.Contains(word, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Which is the oldest AD date here?", "zutt-rebellion-start")]
    [InlineData("the newest BC date?", "ancient-contacts-1800-bce")]
    [InlineData("What is the last year given in the article?", "war-in-iraq-dates")]
    public void First_and_last_keep_to_the_era_that_is_said(string question, string fact) =>
        Assert.Contains(fact, LoadedPack.Shipped.Ask(question).Citations.Select(c => c.Fact.Id));

    [Theory]
    [InlineData("How long ago did the wardens rule the league?")]
    [InlineData("What happened ten years after three wardens ruled the league?")]
    public void What_has_no_date_is_counted_from_nowhere(string question)
    {
        var reply = LoadedPack.Invented.Ask(question);

        Assert.Equal(AnswerKind.None, reply.Kind);
        Assert.StartsWith("The article gives no date for the rule of the wardens.", reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What happened three years after Tarsk raised the salt toll?", "1691-01-01", "1691-12-31")]
    [InlineData("the year before Tarsk raised the salt toll", "1687-01-01", "1687-12-31")]
    [InlineData("two days after Ilse Maren signed the founding treaty", "1641-05-05", "1641-05-05")]
    public void A_time_told_by_what_happened_is_counted_from_its_date(string question, string from, string to)
    {
        var asked = Assert.Single(LoadedPack.Invented.Ask(question).Asked);

        Assert.Equal((from, to), (asked.Span.From?.ToString("uuuu-MM-dd", null), asked.Span.To?.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("After Ilse Maren signed the founding treaty, what was the next dated event?", "salt-toll-1688")]
    [InlineData("What came right before Tarsk raised the salt toll?", "treaty-signed-1641")]
    public void The_neighbour_in_time_of_what_happened_is_told(string question, string fact) =>
        Assert.Contains(fact, LoadedPack.Invented.Ask(question).Citations.Select(c => c.Fact.Id));

    [Fact]
    public void And_then_goes_on_in_time()
    {
        var talk = new Conversation(LoadedPack.Invented);
        talk.Say("When did Tarsk raise the salt toll?");

        Assert.Equal("salt-war", talk.Say("And then?").Leading());
    }

    [Fact]
    public void What_is_asked_of_a_date_and_stands_nowhere_in_the_article_gets_no_neighbours_in_time()
    {
        Assert.Equal(AnswerKind.None, LoadedPack.Invented.Ask("What did the flag look like in 1650?").Kind);
        Assert.Equal(AnswerKind.Nearest, LoadedPack.Invented.Ask("What happened in 1650?").Kind);
    }

    [Theory]
    [InlineData("so how many days between them?")]
    [InlineData("how many days between the two?")]
    [InlineData("How many days were there between those?")]
    public void The_time_between_the_two_things_told_last(string question)
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("When was the embassy raid?");
        talk.Say("When did Bhutto write to Nixon?");

        Assert.StartsWith("4 days: from 10 February 1973 to 14 February 1973.", talk.Say(question).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much time was there between the Baghdad Pact and the Gulf War?")]
    [InlineData("Number of years between the Baghdad Pact and the Gulf War?")]
    [InlineData("How many years lie between the Baghdad Pact and the Gulf War?")]
    public void A_length_is_told_however_it_is_asked_for(string question) =>
        Assert.StartsWith("36 years: from 1955 to 1991.", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How much time went by from entering the pact to the murder of the king?", "3 years: from 1955 to 1958.")]
    [InlineData("When Iraq bought the trainer planes, how many years old was the defence pact?", "1 year: from 2013 to 2014.")]
    [InlineData("Diplomatic relations began, and how many years on did Iraq recognise Bangladesh?", "25 years: from 1947 to 1972.")]
    [InlineData("What is the gap between the Baghdad Pact & the GCC?", "26 years: from 1955 to 1981.")]
    public void Either_end_of_a_length_may_be_told_by_a_clause(string question, string length) =>
        Assert.StartsWith(length, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("From joining the pact to the death of Bhutto: how many years?")]
    [InlineData("How old was the GCC when Iran was bombed?")]
    public void A_length_with_an_end_that_is_not_told_is_not_known(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Fact]
    public void Two_deeds_of_one_country_are_put_in_order() => Assert.StartsWith(
        "The Iraqi invasion of Kuwait came first (1990); the Super Mushak trainer aircraft came later (2014).",
        LoadedPack.Shipped.Ask("What did Iraq do first, buy the trainer planes or invade Kuwait?").Words(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("What did Iraq do first, raid the embassy or invade Kuwait?")]
    [InlineData("Which did Kuwait do first: invade Iraq or join the pact?")]
    public void What_another_did_is_put_in_no_order(string question) =>
        Assert.DoesNotContain("came first", LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);
}
