using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Conversations;

/// <summary>What makes sense only after what was said before.</summary>
public sealed class ConversationSpecs
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";

    private readonly Conversation conversation = new(LoadedPack.Shipped);

    [Theory]
    [InlineData("Where was the 1971 summit of the Organization of Islamic Conference?", "When was that?", "In 1971.")]
    [InlineData("How many Pakistanis were taken hostage?", "when was that?", "During 2004–05.")]
    [InlineData("Why did Iraq invade Kuwait?", "when?", "1990.")]
    [InlineData("When was the Gulf Cooperation Council formed?", "where?", "In the Middle East.")]
    [InlineData("When did Iraq leave CENTO?", "why?", "The article links it only to the 14 July Revolution, which it followed.")]
    public void A_bare_question_word_asks_about_what_was_told_last(string first, string second, string answer)
    {
        conversation.Say(first);

        var reply = conversation.Say(second);

        Assert.Equal((AnswerKind.Answer, answer), (reply.Kind, reply.Sentences[0].Text));
    }

    [Theory]
    [InlineData("When did Iraq buy the Super Mushak?", "From whom?", "Pakistan.")]
    [InlineData("When was the letter to Nixon written?", "From whom?", "Zulfikar Ali Bhutto, Prime Minister of Pakistan.")]
    [InlineData("Who was killed in 1958?", "by whom?", "The article does not say who.")]
    public void From_whom_and_by_whom_ask_for_a_side_of_what_was_told(string first, string second, string answer)
    {
        conversation.Say(first);

        Assert.Equal(answer, conversation.Say(second).Sentences[0].Text);
    }

    [Theory]
    [InlineData("Did Iran leave CENTO?", "who did?", "Iraq.")]
    [InlineData("Was Saddam president in the early 1970s?", "who was?", "Hassan al-Bakr.")]
    public void Who_did_after_a_refusal_asks_the_same_of_whoever_did(string first, string second, string answer)
    {
        conversation.Say(first);

        Assert.Contains(conversation.Say(second).Sentences, s => s.Text == answer);
    }

    [Theory]
    [InlineData("What did the ambassador say?", "the one who spoke about oil", "al-ani-super-power")]
    [InlineData("What did the ambassador say?", "the one who mentioned oil", "al-ani-super-power")]
    [InlineData("What did the ambassador say?", "the one with the news conference", "news-conference-purpose")]
    [InlineData("Who was the president?", "of Iraq, in the early seventies", "bakr-president")]
    public void What_was_asked_back_is_chosen_by_what_somebody_did_or_by_more_of_the_question(string first, string second, string fact)
    {
        Assert.Equal(AnswerKind.Clarify, conversation.Say(first).Kind);

        Assert.Equal(fact, conversation.Say(second).Leading());
    }

    [Theory]
    [InlineData("Iraq, not Pakistan, my bad")]
    [InlineData("Iraq, not Pakistan")]
    public void A_correction_may_be_excused(string correction)
    {
        conversation.Say("When did Pakistan quit the Baghdad Pact?");

        Assert.Equal("iraq-left-baghdad-pact-1958", conversation.Say(correction).Leading());
    }

    [Fact]
    public void That_event_is_the_one_told_of()
    {
        conversation.Say("Where did Karim name Pakistan as a backer?");

        Assert.Contains("Mosul", conversation.Say("And what was that event about?").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("and then?")]
    [InlineData("source?")]
    [InlineData("How many days were between them?")]
    [InlineData("What did he do there?")]
    [InlineData("no, I meant the second one")]
    public void A_conversation_goes_on_after_a_pack_without_what_was_told_was_put_in(string text)
    {
        var (_, memory) = LoadedPack.Shipped.Answerer.Answer(new Message(Raid, "en-GB", LoadedPack.Today), ConversationMemory.Empty);

        var reply = LoadedPack.Invented.Answerer.Answer(new Message(text, "en-GB", LoadedPack.Today), memory).Answer;

        Assert.NotEqual(AnswerKind.Answer, reply.Kind);
    }

    [Theory]
    [InlineData("Who is Aslam Beg?", "Whom did he accuse?", "beg-accused-west")]
    [InlineData("Who is Rahimuddin Khan?", "What was his office?", "rahimuddin-office")]
    [InlineData("Who is Akbar Bugti?", "What did he do?", "bugti-defection")]
    public void A_pronoun_is_the_person_spoken_of(string first, string second, string fact)
    {
        conversation.Say(first);

        Assert.Equal(fact, conversation.Say(second).Leading());
    }

    [Theory]
    [InlineData("source?")]
    [InlineData("who says so?")]
    [InlineData("Where does it say that?")]
    public void Whoever_asks_for_the_source_gets_section_paragraph_and_sentence(string question)
    {
        conversation.Say(Raid);

        var reply = conversation.Say(question);

        Assert.Equal((AnswerKind.Answer, "raid-1973"), (reply.Kind, reply.Leading()));
        Assert.Equal("That is in the section “Diplomatic rift and tensions”, paragraph 2, sentence 1 of the article.", reply.Sentences[0].Text);
    }

    [Fact]
    public void More_goes_on_where_a_long_answer_stopped()
    {
        var first = conversation.Say("What happened in the early 1970s?");
        var more = conversation.Say("more");

        Assert.Equal(AnswerKind.Answer, more.Kind);
        Assert.Empty(Statements(first).Intersect(Statements(more)));
    }

    [Fact]
    public void Another_date_is_asked_with_and()
    {
        conversation.Say("What happened in 1973?");

        var reply = conversation.Say("and in 1990?");

        Assert.Equal(("1990", "kuwait-invaded-1990"), (Assert.Single(reply.Asked).Edtf, reply.Leading()));
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("When was that?")]
    [InlineData("source?")]
    [InlineData("more")]
    public void Out_of_the_blue_it_is_not_clear_what_that_means(string question)
    {
        var reply = conversation.Say(question);

        Assert.Equal((AnswerKind.None, LoadedPack.Shipped.Pack.Phrases["forgotten_topic"]), (reply.Kind, reply.Words()));
    }

    [Fact]
    public void Thanks_in_between_do_not_make_the_topic_forgotten()
    {
        conversation.Say(Raid);
        conversation.Say("thanks");

        Assert.Equal("raid-1973", conversation.Say("When was that?").Leading());
    }

    [Fact]
    public void What_is_remembered_holds_ids_and_my_question_and_no_text_of_the_article()
    {
        conversation.Say(Raid);
        conversation.Say("more");

        Assert.DoesNotContain("without warning", conversation.Memory.Whole(), StringComparison.OrdinalIgnoreCase);
        Assert.All(conversation.Memory.Facts, id => Assert.Contains(id, LoadedPack.Shipped.Pack.FactsById.Keys));
    }

    private static IEnumerable<string> Statements(Answer answer) => answer.Sentences.Where(s => s.Layout == SentenceLayout.Item).Select(s => s.Text);
}
