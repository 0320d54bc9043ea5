using FsCheck;
using FsCheck.Fluent;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Tests.Reading;

public sealed class PackReaderProperties
{
    private static readonly string[] Files =
    [
        "pack.yaml", "people.yaml", "events.yaml", "conflicts.yaml", "vocabulary.yaml", "sources.yaml", "facts/lead.yaml", "facts/founding.yaml",
    ];

    private static readonly string[] Snippets =
    [
        "", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\"", "'", "#", "&a ", "*a", "!", "!!", "|", ">", "%", "@", "\t", "? ", ",", "~", "---\n", "é",
    ];

    [Fact]
    public void A_pack_with_any_damage_gives_a_pack_or_problems_and_no_exception()
    {
        using var pack = new TestPack();
        var originals = Files.ToDictionary(file => file, pack.Read);
        var damages =
            from file in Gen.Elements(Files)
            from at in Gen.Choose(0, originals[file].Length)
            from cut in Gen.Choose(0, 12)
            from snippet in Gen.Elements(Snippets)
            select (file, Damaged: originals[file][..at] + snippet + originals[file][Math.Min(at + cut, originals[file].Length)..]);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(damages.ToArbitrary(), damage =>
        {
            pack.Write(damage.file, damage.Damaged);
            var reading = PackReader.Read(pack.Folder);
            pack.Write(damage.file, originals[damage.file]);
            return (reading.Pack is null) == (reading.Problems.Count > 0);
        }));
    }
}
