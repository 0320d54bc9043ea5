using HistoryBot.Knowledge.Proving;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Tests.Proving;

public sealed class VerifierTests
{
    public static TheoryData<BrokenProof> Breaks => [.. BrokenProofs.All];

    [Fact]
    public void The_article_proves_the_pack()
    {
        using var pack = new TestPack();

        var verification = Verify(pack, pack.Article);

        Assert.Empty(verification.Faults);
        Assert.True(verification.IsProven);
        Assert.Equal((14, 14, 14), (verification.Sentences, verification.Covered, verification.Facts));
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_pack_that_parts_from_its_article_is_told_where_and_which_facts_rest_on_it(BrokenProof broken)
    {
        using var pack = new TestPack();
        var article = pack.Article;
        if (broken.File == "article")
        {
            article = TestPack.Once(article, broken.Old, broken.New);
        }
        else
        {
            pack.Edit(broken.File, broken.Old, broken.New);
        }

        var fault = Assert.Single(
            Verify(pack, article).Faults,
            fault => fault.Rule == broken.Rule && fault.Subject == broken.Subject && fault.What.Contains(broken.What, StringComparison.Ordinal));

        Assert.Equal(broken.Facts, string.Join(' ', fault.Facts));
        Assert.NotEmpty(fault.Right);
    }

    [Fact]
    public void A_year_changed_in_the_article_is_also_told_by_the_facts_that_give_it()
    {
        using var pack = new TestPack();

        var faults = Verify(pack, TestPack.Once(pack.Article, "League in 1641.", "League in 1642.")).Faults;

        Assert.Equal(["V101 lead.1.1", "V105 league-founded-1641", "V107 league-founded-1641"], faults.Select(f => $"{f.Rule} {f.Subject}"));
    }

    [Fact]
    public void Other_quotes_dashes_blanks_and_footnote_marks_in_the_article_change_nothing()
    {
        using var pack = new TestPack();
        var article = pack.Article.Replace("\"free", "“free", StringComparison.Ordinal).Replace("ship.\"", "ship.”", StringComparison.Ordinal)
            .Replace("in 1641.", "in\u00A01641.[3]", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Empty(Verify(pack, article).Faults);
    }

    [Fact]
    public void The_date_of_a_fact_may_stand_in_a_source_of_another_fact_of_its_event()
    {
        using var pack = new TestPack();
        pack.Edit("facts/founding.yaml", "source: [founding.1.2, founding.1.1]", "source: [founding.1.2]");
        pack.Edit("facts/founding.yaml", "The founding treaty of 3 May 1641 promised", "It is said to have promised");

        Assert.Empty(Verify(pack, pack.Article).Faults);
    }

    [Fact]
    public void A_demonym_proves_its_city()
    {
        using var pack = new TestPack();
        pack.Edit("facts/decline.yaml", "In 1688 Tarsk raised the salt toll without asking Velmora.", "The Tarskians raised the Velmoran salt toll in 1688.");

        Assert.Empty(Verify(pack, pack.Article).Faults);
    }

    [Fact]
    public void A_fault_reads_as_one_line() => Assert.Equal(
        "V103 lead.1.1: what — right [a, b]", new VerificationFault("V103", "lead.1.1", ["a", "b"], "what", "right").ToString());

    private static Verification Verify(TestPack pack, string article)
    {
        var reading = PackReader.Read(pack.Folder);
        Assert.Empty(reading.Problems);
        return Verifier.Verify(reading.Pack!, article);
    }
}
