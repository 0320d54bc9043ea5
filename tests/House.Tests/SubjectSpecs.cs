namespace HistoryBot.House.Tests;

public sealed class SubjectSpecs
{
    private const string WordList = "src/Answering/Text/english-words.txt";

    private static readonly string[] RoomsForAnyArticle = ["src/Knowledge", "src/Answering", "src/BotBuilder", "src/DirectLine"];

    private static readonly HashSet<string> OrdinaryWords = [.. House.Read(WordList).Split('\n')];

    private static readonly Subject Subject = new(House.Pack, OrdinaryWords);

    [Fact]
    public void No_line_that_runs_for_any_article_names_a_person_place_body_event_or_year_of_this_one()
    {
        var found =
            from room in RoomsForAnyArticle
            from path in House.Files(room, "*")
            where path != WordList
            let text = House.Read(path)
            from word in Subject.In(text)
            select $"{path}:{word.Line} {word.Text}";

        Verdict.None(found.Distinct(), "Vocabulary of the subject lives in knowledge/; an example takes an invented name or another year.");
    }

    [Theory]
    [InlineData("var answer = \"Iraq and kuwait\";", "Iraq, Kuwait")]
    [InlineData("int signedBaghdadPact;", "Baghdad Pact")]
    [InlineData("/// After the Gulf\n/// War", "Gulf War")]
    [InlineData("new LocalDate(1973, 2, 10)", "1973")]
    [InlineData("HikmatAnswers", "Hikmat")]
    public void A_name_is_found_however_it_is_written(string code, string names) =>
        Assert.Equal(names, string.Join(", ", Subject.In(code).Select(w => w.Text).Distinct(StringComparer.Ordinal)));

    [Theory]
    [InlineData("a king states that the west is a region of rangers")]
    [InlineData("also armed forces, and after the gulf war")]
    [InlineData("'\\u2013' U+2013 0x2013 12013 2013u 2000")]
    [InlineData("War, Pact, Union, Police, Revolution")]
    public void Ordinary_words_and_other_numbers_are_no_names(string code) => Assert.Empty(Subject.In(code));
}
