using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HistoryBot.DirectLine;

namespace HistoryBot.Bot.State;

/// <summary>
/// The key of Direct Line's tokens, in a file of the data folder that its owner alone may read: so chats go on after a restart. Whoever has
/// the file can make tokens; without it all chats that are open end.
/// </summary>
internal sealed class SigningKeyFile(IConfiguration configuration) : ISigningKeySource
{
    public const string FileName = "direct-line.key";

    private const int KeyBytes = 32;

    // Its one line, and nothing that a mistaken setting might point at.
    private const int LargestFile = 1024;

    /// <exception cref="BadStateException">The file is no key, or can neither be read nor made.</exception>
    public ReadOnlyMemory<byte> Read()
    {
        var path = Path.Combine(DataFolder.Of(configuration), FileName);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            lock (Making)
            {
                if (!File.Exists(path))
                {
                    Make(path);
                }
            }

            return KeyIn(path) ?? throw new BadStateException(
                $"{path} holds no signing key of this bot. Put back the file from a backup, or delete it: a new key is made then, "
                + "and open chats end.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadStateException(
                $"The signing key {path} cannot be read or made: {fault.Message} Let the bot's user read and write it and its folder, "
                + $"name another folder in {DataFolder.Setting}, or set DirectLine:SigningKey.",
                fault);
        }
    }

    // Moving without overwriting looks first and moves then: within one process nobody comes between.
    private static readonly Lock Making = new();

    // Written aside and then moved, so that the file is whole or not there; of several bots that start at once all take the first
    // one's key.
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another bot was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static byte[]? KeyIn(string path)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            return null;
        }

        var text = File.ReadAllText(path).Trim();
        return Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: KeyBytes } key ? key : null;
    }
}
