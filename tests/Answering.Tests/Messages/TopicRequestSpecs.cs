using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Messages;

/// <summary>A topic in a frame of talk ("I have a seminar on …") is told of by several facts, and the frame asks for nothing.</summary>
public sealed class TopicRequestSpecs
{
    [Theory]
    [InlineData("I have a seminar on the Baghdad Pact. What can you offer from the article?", "1955", "1958")]
    [InlineData("I know nothing about CENTO. Fill me in?", "1955", "1958")]
    [InlineData("My topic is the embassy raid. What have you got for me?", "Punjab Rangers", "persona non grata")]
    [InlineData("need pointers for a talk on the Gulf War", "Aslam Beg", "endorsed")]
    [InlineData("Exam tomorrow! The Zutt rebellion?", "Indus Valley", "mercenaries")]
    [InlineData("give me a short para on the Zutt uprising", "Indus Valley", "mercenaries")]
    [InlineData("A few sentences about CENTO membership", "1955", "1958")]
    [InlineData("crash course in Iraqi-Indian relations", "Ramadan", "Kashmir")]
    public void Several_facts_tell_of_it(string message, string one, string other)
    {
        var reply = LoadedPack.Shipped.Ask(message);

        Assert.Equal(AnswerKind.Answer, reply.Kind);
        Assert.True(reply.Citations.Count > 1);
        Assert.Contains(one, reply.Words(), StringComparison.Ordinal);
        Assert.Contains(other, reply.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("essay on football, some material please")]
    [InlineData("My paper is on the names of the hostages. Any material?")]
    public void What_the_article_does_not_tell_of_is_not_told(string message) =>
        Assert.Equal(AnswerKind.None, LoadedPack.Shipped.Ask(message).Kind);

    [Theory]
    [InlineData("hi, school project: when did Iraq invade Kuwait?", "1990.")]
    [InlineData("I have an exam tomorrow. Who wrote to Nixon?", "Zulfikar Ali Bhutto")]
    public void A_question_in_a_frame_is_answered_as_it_stands(string message, string answered) =>
        Assert.StartsWith(answered, LoadedPack.Shipped.Ask(message).Words(), StringComparison.Ordinal);
}
