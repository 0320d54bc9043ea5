using System.Reflection;
using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Reading;
using HistoryBot.Knowledge.Tests.Proving;

namespace HistoryBot.Knowledge.Tests.Checking;

public sealed class RuleTests
{
    public static TheoryData<Broken> Breaks => [.. BrokenPacks.All];

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_broken_pack_is_told_its_rule_file_line_and_column_and_nothing_else(Broken broken)
    {
        using var pack = new TestPack();
        var (line, column) = broken.Break(pack);

        var reading = PackReader.Read(pack.Folder);

        Assert.Null(reading.Pack);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((broken.Rule, broken.File, line, column), (problem.Rule, problem.File, problem.Line, problem.Column));
        Assert.Contains(broken.What, problem.What, StringComparison.Ordinal);
        Assert.Contains(broken.Right, problem.Right, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", Rules.SomeFact)]
    public void A_pack_without_a_fact_is_refused()
    {
        using var pack = new TestPack();
        Directory.Delete(Path.Combine(pack.Folder, "facts"), recursive: true);
        pack.Delete("conflicts.yaml");

        var problem = Assert.Single(PackReader.Read(pack.Folder).Problems);

        Assert.Equal("pack.yaml:1:1 K312 the pack has no fact — add facts/<section>.yaml", problem.ToString());
    }

    [Fact]
    public void Many_faults_are_all_told_at_once_by_file_and_line()
    {
        using var pack = new TestPack();
        pack.Edit("people.yaml", "of: tarsk", "off: tarsk");
        pack.Edit("people.yaml", "about: \"a chronicler\"", "about: \"\"");
        pack.Edit("silences.yaml", "about: [harbour-league]", "about: [");
        pack.Edit("facts/lead.yaml", "when: \"1641\"", "when: \"1641-13\"");
        pack.Edit("facts/lead.yaml", "source: [lead.1.2]", "source: []");
        pack.Edit("facts/founding.yaml", "how: said", "how: sung");

        var rules = PackReader.Read(pack.Folder).Problems.Select(problem => $"{problem.File} {problem.Rule}");

        Assert.Equal(
            [
                "facts/founding.yaml K109", "facts/lead.yaml K107", "facts/lead.yaml K302", "people.yaml K103", "people.yaml K106",
                "silences.yaml K101",
            ],
            rules);
    }

    [Fact]
    public void What_an_unreadable_file_may_define_is_not_missed_elsewhere()
    {
        using var pack = new TestPack();
        pack.Edit("places.yaml", "- { id: velmora,", "- { id: [velmora,");
        pack.Edit("facts/decline.yaml", "- id: salt-war", "- id: [salt-war");

        Assert.All(PackReader.Read(pack.Folder).Problems, problem => Assert.Equal(Rules.Syntax, problem.Rule));
    }

    [Fact]
    public void What_a_file_of_the_wrong_shape_may_define_is_not_missed_elsewhere()
    {
        using var pack = new TestPack();
        pack.Write("places.yaml", "velmora: { name: Velmora }\n");

        Assert.Equal(
            "places.yaml:1:1 K105 this is a mapping — write a list: [item, item]", Assert.Single(PackReader.Read(pack.Folder).Problems).ToString());
    }

    [Fact]
    public void A_shared_name_is_allowed_as_a_term_of_an_ambiguity()
    {
        using var pack = new TestPack();
        pack.Edit("people.yaml", "name: Tobias Maren,", "name: Tobias Maren, aliases: [Warden Maren],");
        pack.Edit("people.yaml", "aliases: [Dr. Ilse Maren,", "aliases: [Warden Maren, Dr. Ilse Maren,");

        Assert.Empty(PackReader.Read(pack.Folder).Problems);
    }

    [Fact]
    public void Every_rule_has_a_test()
    {
        var rules = typeof(Rules).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        var traits = typeof(RuleTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>())
            .Where(trait => trait.Name == "Rule").Select(trait => trait.Value);
        var tested = BrokenPacks.All.Select(broken => broken.Rule).Concat(BrokenProofs.All.Select(broken => broken.Rule)).Concat(traits);

        Assert.Equal(rules.Distinct(), rules);
        Assert.Empty(rules.Except(tested));
    }
}
