using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Dates;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Tests.Reading;

public sealed class PackReaderTests
{
    [Fact]
    public void A_good_pack_is_read_whole()
    {
        var reading = PackReader.Read(TestPack.OriginalFolder);

        Assert.Empty(reading.Problems);
        var pack = reading.Pack!;
        Assert.Equal((14, 14, 18), (pack.Facts.Count, pack.Sources.Count, pack.Entities.Count));
        Assert.Equal((1, 1, 1, 3), (pack.Conflicts.Count, pack.Ambiguities.Count, pack.Silences.Count, pack.Concepts.Count));
        Assert.Equal(["lead", "founding", "decline", "consulates"], pack.Header.Sections.Select(section => section.Id));
        Assert.Equal("", pack.SectionsById["lead"].Anchor);
        Assert.Equal("when", pack.Vocabulary.Spellings["wen"]);
        Assert.Equal("The article does not say.", pack.Phrases["none"]);
    }

    [Fact]
    public void A_fact_keeps_all_its_fields()
    {
        var fact = PackReader.Read(TestPack.OriginalFolder).Pack!.FactsById["maren-without-pay"];

        Assert.Equal("According to the chronicler Bero Hald, Ilse Maren took no pay.", fact.Statement);
        Assert.Equal("The article gives no date for Ilse Maren's time as warden.", fact.Undated);
        Assert.Equal(new Voice("bero-hald", "said"), fact.Voice);
        Assert.True(fact.Negated);
        Assert.False(fact.Main);
        Assert.Equal([QuestionKind.No, QuestionKind.Who], fact.Asks.Select(ask => ask.Kind));
        Assert.Equal(["founding.2.2", "founding.2.1"], fact.Source);
        Assert.Equal(["ilse-maren", "bero-hald"], fact.Entities);
    }

    [Fact]
    public void Facts_stand_in_the_order_of_the_sections_and_not_of_the_file_names() => Assert.Equal(
        ["league-founded-1641", "treaty-signed-1641", "salt-toll-1688", "velmora-missions"],
        PackReader.Read(TestPack.OriginalFolder).Pack!.Facts.GroupBy(fact => fact.Source[0].Split('.')[0]).Select(group => group.First().Id));

    [Fact]
    public void An_event_has_its_date() => Assert.Equal(
        [DateSpan.Year(1701), DateSpan.Year(1702)], PackReader.Read(TestPack.OriginalFolder).Pack!.EntitiesById["league-end"].When!.Parts);

    [Fact]
    public void A_source_has_its_place_from_its_id()
    {
        var source = PackReader.Read(TestPack.OriginalFolder).Pack!.SourcesById["founding.2.1"];

        Assert.Equal(("founding", 2, 1, ""), (source.Section, source.Paragraph, source.Sentence, source.Last));
    }

    [Fact]
    public void Files_that_a_pack_does_not_need_may_be_missing_or_hold_comments_only()
    {
        using var pack = new TestPack();
        foreach (var file in new[] { "vocabulary.yaml", "phrases.yaml", "silences.yaml", "conflicts.yaml" })
        {
            pack.Delete(file);
        }

        pack.Write("concepts.yaml", "# none yet\n");

        var reading = PackReader.Read(pack.Folder);

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Pack!.Conflicts);
        Assert.Empty(reading.Pack.Concepts);
        Assert.Empty(reading.Pack.Vocabulary.Kinds);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem_and_no_exception() => Assert.Equal(
        [("pack.yaml", Rules.Readable), ("pack.yaml", Rules.SomeFact), ("sources.yaml", Rules.Readable)],
        PackReader.Read("/nowhere/at/all").Problems.Select(problem => (problem.File, problem.Rule)));

    [Fact]
    public void A_file_that_is_not_UTF_8_is_a_problem()
    {
        using var pack = new TestPack();
        File.WriteAllBytes(Path.Combine(pack.Folder, "concepts.yaml"), [0x2D, 0x20, 0xFF, 0xFE]);

        Assert.Equal("concepts.yaml:1:1 K102 the file is not UTF-8 — save it as UTF-8", Assert.Single(PackReader.Read(pack.Folder).Problems).ToString());
    }

    [Theory]
    [InlineData("just a text")]
    [InlineData("[a, { b: [c] }, [d]]")]
    [InlineData("? [a]\n: 1\n? [b]\n: 2\n")]
    [InlineData("{ a: &x [*x] }")]
    [InlineData("- ~\n- \n- !!int 3\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("\t- a")]
    [InlineData("%YAML 9.9\n---\n")]
    public void Any_content_of_any_file_gives_problems_and_no_exception(string content)
    {
        string[] files =
        [
            "pack.yaml", "people.yaml", "conflicts.yaml", "silences.yaml", "concepts.yaml", "vocabulary.yaml", "phrases.yaml", "sources.yaml",
            "facts/lead.yaml",
        ];
        using var pack = new TestPack();
        foreach (var file in files)
        {
            pack.Write(file, content);
        }

        Assert.NotEmpty(PackReader.Read(pack.Folder).Problems);
    }

    [Fact]
    public void The_header_alone_is_read_without_the_other_files()
    {
        using var pack = new TestPack();
        pack.Delete("sources.yaml");

        Assert.Equal("2025-06-30", PackReader.ReadHeader(pack.Folder).Header!.Snapshot);
    }

    [Fact]
    public void A_bad_header_is_told_as_problems()
    {
        using var pack = new TestPack();
        pack.Edit("pack.yaml", "language: en\n", "");

        var reading = PackReader.ReadHeader(pack.Folder);

        Assert.Null(reading.Header);
        Assert.Equal(Rules.RequiredField, Assert.Single(reading.Problems).Rule);
    }
}
