using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>What came before and after what was told.</summary>
public sealed class NeighbourSpecs
{
    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("1981", "and before it?", "../1979")]
    [InlineData("1990", "what came before?", "../1989")]
    [InlineData("1955", "what came before that?", "../1954")]
    [InlineData("1955", "what came next?", "1956/..")]
    [InlineData("1990", "and the next one?", "1991/..")]
    public void What_is_beside_what_was_told_is_asked_of_the_time_before_or_after_it(string first, string second, string asked)
    {
        conversation.Say(first);

        var reply = conversation.Say(second);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        var span = Assert.Single(reply.Asked);
        Assert.Equal(asked, span.Edtf);
        Assert.All(reply.Citations, c => Assert.True(span.Span.Overlaps(c.Fact.When!.Span)));
    }

    [Theory]
    [InlineData("what happened in 2000?", "later?", "saddam-backed-india-kashmir")]
    [InlineData("what happened in 2004?", "earlier", "invasion-toppled-baathists")]
    [InlineData("tell me about the gulf war", "what happened before it?", "kuwait-invaded-1990")]
    public void Later_and_earlier_go_by_what_was_told(string first, string second, string fact)
    {
        conversation.Say(first);

        Assert.Contains(conversation.Say(second).Citations, c => c.Fact.Id == fact);
    }

    [Theory]
    [InlineData("What does the article say about 810?", "Anything older?", "1800 BCE")]
    [InlineData("Does the text cover the ninth century?", "Which event is older than that?", "1800 BCE")]
    [InlineData("When did Iraq recognise Bangladesh?", "who had been quicker?", "East Germany")]
    public void What_is_older_and_who_was_quicker_is_asked_of_what_was_told(string first, string second, string said)
    {
        conversation.Say(first);

        Assert.Contains(said, conversation.Say(second).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When did Iraq invade Kuwait?", "who had been earlier?")]
    [InlineData("When did Iraq buy the Super Mushak?", "who was faster?")]
    public void Who_was_earlier_is_not_told_where_nobody_was(string first, string second)
    {
        conversation.Say(first);

        Assert.Equal(AnswerKind.None, conversation.Say(second).Kind);
    }

    [Fact]
    public void The_other_reading_of_a_date_can_be_taken()
    {
        conversation.Say("10/02/1973");

        Assert.Equal("1973-10-02", Assert.Single(conversation.Say("the other one").Asked).Edtf);
    }

    [Fact]
    public void The_reason_is_that_of_the_date_told()
    {
        conversation.Say("what about 1959?");

        Assert.Contains("14 July Revolution", conversation.Say("why?").Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_one_by_one_never_tells_the_same_again()
    {
        var told = conversation.Say("What's the most recent dated event in the text?").Citations.Select(c => c.Fact.Id).ToHashSet();
        for (var step = 0; step < 4; step++)
        {
            var earlier = conversation.Say("and the one before?").Citations.Select(c => c.Fact.Id).ToList();
            Assert.NotEmpty(earlier);
            Assert.All(earlier, id => Assert.True(told.Add(id), id));
        }
    }

    [Fact]
    public void Before_the_first_date_the_range_of_the_article_is_told()
    {
        conversation.Say("before 1955?");

        Assert.StartsWith("The dates in the article run from", conversation.Say("what came before that?").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what happened between 1950 and 1990")]
    [InlineData("what happened before the Gulf War?")]
    public void More_of_a_span_goes_on_in_time_and_never_tells_a_sentence_twice(string question)
    {
        var reply = conversation.Say(question);
        var told = new List<string>();
        var last = "";
        while (reply.Kind == AnswerKind.Answer && reply.Citations.Count > 0)
        {
            var items = reply.Sentences.Where(s => s.Citations.Count > 0).Select(s => s.Text).ToList();
            Assert.Empty(items.Intersect(told));
            told.AddRange(items);
            last = reply.Sentences[0].Text;
            reply = conversation.Say("more");
        }

        Assert.True(told.Count > 10, last);
    }

    [Theory]
    [InlineData("14 July", "XXXX-07-14")]
    [InlineData("10 February", "XXXX-02-10")]
    [InlineData("on this day", "XXXX-03-15")]
    public void A_day_of_every_year_is_told_as_one_in_the_contract(string question, string asked)
    {
        var span = Assert.Single(LoadedPack.Invented.Ask(question).Asked);

        Assert.Equal((asked, null, null), (span.Edtf, span.Span.From, span.Span.To));
    }
}
