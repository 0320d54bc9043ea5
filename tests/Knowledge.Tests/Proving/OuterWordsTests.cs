using HistoryBot.Knowledge.Proving;

namespace HistoryBot.Knowledge.Tests.Proving;

public sealed class OuterWordsTests
{
    [Fact]
    public void A_long_sentence_has_its_first_five_and_last_four_words() => Assert.Equal(
        ("one two three four five,", "seven eight nine ten"), Of("one two three four five, six seven eight nine ten."));

    [Fact]
    public void A_short_sentence_is_given_whole_without_its_stop() =>
        Assert.Equal(("one two three four five six seven eight nine", ""), Of("one two three four five six seven eight nine."));

    [Fact]
    public void A_closing_quote_after_the_stop_goes_with_it() =>
        Assert.Equal("eight \"nine ten eleven", Of("one two three four five six seven eight \"nine ten eleven.\"").Last);

    [Fact]
    public void The_start_grows_until_no_earlier_place_has_it() => Assert.Equal(
        "one two three four five six",
        Of("one two three four five six seven eight nine ten eleven.", before: "One two three four five, and one TWO three four five.").First);

    [Fact]
    public void The_end_grows_until_it_does_not_stand_inside_the_sentence() => Assert.Equal(
        "y a b c d", Of("one two three four five x a b c d then y a b c d.").Last);

    [Fact]
    public void Where_no_shorter_start_is_unique_the_sentence_is_given_whole() => Assert.Equal(
        ("a b c d e f g h i j k", ""), Of("a b c d e f g h i j k.", before: "a b c d e f g h i j l."));

    private static (string First, string Last) Of(string sentence, string before = "") =>
        OuterWords.Of(sentence, $"{before} {sentence} And more.", before.Length + 1);
}
