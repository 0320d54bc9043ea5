using HistoryBot.Knowledge.Proving;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Tests.Proving;

public sealed class ArticleTextTests
{
    private static readonly Section[] Sections = [new("lead", "Lead", ""), new("war", "War’s end", "x"), new("list", "List", "List")];

    [Fact]
    public void Sentences_are_numbered_by_section_paragraph_and_sentence()
    {
        var article = Parse("= T =\n\nOne. Two.\n\nThree.\n== History ==\n===War's end===\nFour.\n==List==\n- Five.\n- Six. Seven.\n");

        Assert.Equal(
            ["lead.1.1 One.", "lead.1.2 Two.", "lead.2.1 Three.", "war.1.1 Four.", "list.1.1 Five.", "list.2.1 Six.", "list.2.2 Seven."],
            article.Sentences.Select(sentence => $"{sentence.Id} {sentence.Text}"));
    }

    [Fact]
    public void An_infobox_is_no_text() => Assert.Equal(
        ["Text."], Parse("Infobox\n- Map: A.png\n- B: c\n\nText.").Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Sections_without_text_and_headings_without_a_section_are_named()
    {
        var article = Parse("Text.\n==War's end==\n==Other==\nMore.\n");

        Assert.Equal(["war", "list"], article.Missing.Select(section => section.Id));
        Assert.Equal(["Other"], article.Unlisted.Select(part => part.Heading));
    }

    [Theory]
    [InlineData("He met Dr. Ilse Maren. She left.", "He met Dr. Ilse Maren.", "She left.")]
    [InlineData("It was signed by J. K. Orsolo. He left.", "It was signed by J. K. Orsolo.", "He left.")]
    [InlineData("A \"plan ... [with] more\" failed. It ended.", "A \"plan ... [with] more\" failed.", "It ended.")]
    [InlineData("A plan ... It ended.", "A plan ... It ended.")]
    [InlineData("They said \"go.\" It went.", "They said \"go.\"", "It went.")]
    [InlineData("They said “go.” “It” went.", "They said “go.”", "“It” went.")]
    [InlineData("It fell (in May.) It rose.", "It fell (in May.)", "It rose.")]
    [InlineData("It fell.[3] It rose.[4][a]", "It fell.[3]", "It rose.[4][a]")]
    [InlineData("It cost 4.5 million. In 2004. 14 died.", "It cost 4.5 million.", "In 2004.", "14 died.")]
    [InlineData("Who? They! All.", "Who?", "They!", "All.")]
    [InlineData("It was No. 5 of St. Olaf on Feb. 3. End.", "It was No. 5 of St. Olaf on Feb. 3.", "End.")]
    [InlineData("The U.S. Army came. It left.", "The U.S. Army came.", "It left.")]
    [InlineData("it was e.g. small. but not here", "it was e.g. small. but not here")]
    public void A_paragraph_falls_into_its_sentences(string paragraph, params string[] sentences) =>
        Assert.Equal(sentences, Parse(paragraph).Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_normalised_text() => Assert.Equal(
        "91ced9d1491b312b67ebbfa9bd6397ea", ArticleSentence.HashOf("“A – b”[3]\u00A0 c")[..32]);

    [Theory]
    [InlineData("“A” ‘b’ it’s", "\"A\" 'b' it's")]
    [InlineData("1–2 — 3‑4 − 5", "1-2 - 3-4 - 5")]
    [InlineData(" a\u00A0b\t \nc ", "a b c")]
    [InlineData("End.[3] Next[12][a][note 4], [with] [1]", "End. Next, [with]")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    public void Printings_of_one_text_are_normalised_to_the_same(string text, string normal) =>
        Assert.Equal(normal, ArticleSentence.Normalise(text));

    [Fact]
    public void The_sources_file_is_what_the_writer_writes()
    {
        using var pack = new TestPack();

        Assert.Equal(pack.Read("sources.yaml"), SourcesWriter.Write(PackReader.ReadHeader(pack.Folder).Header!, pack.Article));
    }

    private static ArticleText Parse(string text) => ArticleText.Parse(text, Sections);
}
