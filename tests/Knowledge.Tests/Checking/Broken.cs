namespace HistoryBot.Knowledge.Tests.Checking;

/// <summary>One way to break the invented pack.</summary>
/// <param name="Rule">The only rule that it then breaks.</param>
/// <param name="File">The file that is edited and that the problem names.</param>
/// <param name="Old">What stands there once; "" to add to the end of the file (a new one where there is none).</param>
/// <param name="New">What stands there then; null to delete the file.</param>
/// <param name="At">Where the problem begins: the last place of this text up to the end of the edit; "" for the file's beginning.</param>
/// <param name="What">Words that the problem must have about what is wrong.</param>
/// <param name="Right">Words that the problem must have about what would be right.</param>
public sealed record Broken(string Rule, string File, string Old, string? New, string At, string What, string Right)
{
    /// <summary>Breaks a pack and tells where the problem must be, both from 1.</summary>
    internal (int Line, int Column) Break(TestPack pack)
    {
        if (New is null)
        {
            pack.Delete(File);
            return (1, 1);
        }

        var before = pack.Has(File) ? pack.Read(File) : "";
        var edit = Old.Length > 0 ? before.IndexOf(Old, StringComparison.Ordinal) : before.Length;
        var after = Old.Length > 0 ? TestPack.Once(before, Old, New) : before + New;
        pack.Write(File, after);
        return At.Length == 0 ? (1, 1) : PositionOf(after[..after.LastIndexOf(At, edit + New.Length, StringComparison.Ordinal)]);
    }

    public override string ToString() => $"{Rule} {File}: {What}";

    private static (int Line, int Column) PositionOf(string before)
    {
        var lines = before.Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }
}
