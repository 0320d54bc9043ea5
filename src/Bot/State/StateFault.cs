using Microsoft.Data.Sqlite;

namespace HistoryBot.Bot.State;

/// <summary>What a failure of the database means to the operator. Result codes: https://sqlite.org/rescode.html</summary>
internal static class StateFault
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>One sentence on what is wrong, one on what to do.</summary>
    public static string Of(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged(path),
        Full => $"There is no room to write {path}: the disk is full, or the file has reached State:MaxMegabytes. "
            + "Free some room or raise that setting; nothing that was stored is lost.",
        ReadOnly or Permission => $"{path} may not be written. Give the bot's user the right to write it and its folder, or name another folder in {DataFolder.Setting}.",
        CannotOpen => $"{path} cannot be opened. See that its folder exists and may be written, or name another folder in {DataFolder.Setting}.",
        Busy => $"{path} is held by another program. Close that program and try again.",
        InputOutput => $"{path} cannot be read or written: the disk reports a fault. Check the disk, or name another folder in {DataFolder.Setting}.",
        var code => $"{path} cannot be used: {fault.Message} (SQLite result {code}).",
    };

    public static string Damaged(string path) =>
        $"{path} is damaged or is no database of this bot; it was left as it is. "
        + "Put a copy of it back, or move it away: the bot then begins with an empty one.";

    public static string TooNew(string path, long version) =>
        $"{path} was written by a newer version of this program (schema {version}; this one knows {Schema.Version}); it was left as it is. "
        + $"Run the newer version, or name another folder in {DataFolder.Setting}.";

    public static string NotWritable(string path, string reason) =>
        $"{path} may not be written: {reason} Give the bot's user the right to write it and its folder, or name another folder in {DataFolder.Setting}.";

    public static string InUse(string folder) =>
        $"Another bot is already using {folder}. Stop it, or give this one a folder of its own with --{DataFolder.Setting} FOLDER.";

    public static string NoFolder(string folder, string reason) =>
        $"The folder {folder} cannot be used: {reason} Name a folder that the bot may write in {DataFolder.Setting}.";
}
