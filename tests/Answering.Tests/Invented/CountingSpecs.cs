using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Invented;

/// <summary>Time counted between two things, at a time, and from what was told; what is nearest to a date.</summary>
public sealed class CountingSpecs
{
    [Theory]
    [InlineData("How many years went by from the Baghdad Pact to the embassy raid?", "17 or 18 years")]
    [InlineData("How many years between 1800 BCE and 810?", "2,609 years")]
    [InlineData("For how many years had they had diplomatic relations when the embassy was raided?", "25 or 26 years")]
    [InlineData("How many years was the Gulf Cooperation Council old when Iraq attacked Kuwait?", "9 years")]
    public void The_time_between_two_dated_things_is_counted(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How old was Saddam when he invaded Kuwait?")]
    [InlineData("How many years had Saddam been president when Iraq invaded Kuwait?")]
    [InlineData("How many years had Pakistan been independent when it joined the Baghdad Pact?")]
    [InlineData("How many hostages were there when the war began?")]
    public void What_began_at_no_date_of_the_article_is_not_counted_from_another(string question) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(question).Kind);

    [Fact]
    public void In_between_means_the_two_that_were_put_in_order()
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say("which came first, the raid or the recognition of Bangladesh?");

        Assert.StartsWith("Between 1 and 13 months (0 or 1 full year): from 1972 to 10 February 1973.", talk.Say("how long in between?").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what came after the raid?", "and before it?", "../1973-02-09")]
    [InlineData("What happened before the Gulf War?", "and after it?", "1992/..")]
    public void Before_or_after_it_means_what_the_last_question_counted_from(string first, string second, string asked)
    {
        var talk = new Conversation(LoadedPack.Shipped);
        talk.Say(first);

        Assert.Equal(asked, Assert.Single(talk.Say(second).Asked).Edtf);
    }

    [Theory]
    [InlineData("which dated event is closest to 1950?", "(3 years earlier)")]
    [InlineData("Which dated event is nearest to 1975?", "(2 years earlier)")]
    public void What_is_nearest_to_a_date_is_told_with_its_distance(string question, string distance)
    {
        var reply = LoadedPack.Shipped.Ask(question);

        Assert.Equal(AnswerKind.Nearest, reply.Kind);
        Assert.Contains(distance, reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Straight after the raid, what was done with the Iraqi ambassador?", "ambassador-expelled")]
    [InlineData("What happened directly after the raid?", "nixon-letter")]
    public void What_was_done_with_somebody_after_something_is_no_question_of_what_came_next(string question, string fact) =>
        Assert.Equal(fact, LoadedPack.Shipped.Ask(question).Leading());

    [Theory]
    [InlineData("in the year the king was killed, who left the pact?", "Iraq.")]
    [InlineData("who left the pact in 1958?", "Iraq.")]
    public void Who_did_it_is_told_by_who(string question, string said) =>
        Assert.StartsWith(said, LoadedPack.Shipped.Ask(question).Words(), StringComparison.Ordinal);

    [Fact]
    public void The_latest_of_what_is_named_is_the_latest_that_is_dated() =>
        Assert.StartsWith("2013", LoadedPack.Shipped.Ask("what was the latest agreement?").Citations[0].Fact.When?.Text, StringComparison.Ordinal);
}
