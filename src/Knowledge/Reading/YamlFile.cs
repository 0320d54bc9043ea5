using System.Text;
using HistoryBot.Knowledge.Checking;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HistoryBot.Knowledge.Reading;

/// <summary>One file of a pack, from disk to its outermost value.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the file is empty (comments only), and, with a problem, where it cannot be read or is no YAML.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="file">Path relative to it, with forward slashes; the file exists.</param>
    /// <param name="problems">Takes what is wrong, here and later in the values.</param>
    public static YamlValue? Read(string folder, string file, ICollection<Problem> problems)
    {
        try
        {
            return Parse(File.ReadAllText(Path.Combine(folder, file), StrictUtf8), file, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(Place.StartOf(file).Problem(Rules.Readable, "the file is not UTF-8", "save it as UTF-8"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Place.StartOf(file).Problem(Rules.Readable, $"the file cannot be read: {fault.Message}", "let the process read it"));
        }

        return null;
    }

    private static YamlValue? Parse(string text, string file, ICollection<Problem> problems)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(new Parser(scanner));
            var values = stream.Documents.Select(document => new YamlValue(file, document.RootNode, problems)).ToList();
            values.Skip(1).FirstOrDefault()?.Report(Rules.Shape, "a second document begins here", "put all into one, without ---");
            return values.FirstOrDefault();
        }
        catch (YamlException fault)
        {
            problems.Add(At(file, fault.Start).Problem(Rules.Syntax, $"the file is not YAML: {Said(fault)}", "mend the line, or quote the text"));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18 loses its way in some unclosed brackets and stray marks, and says neither what nor where.
            problems.Add(At(file, scanner.CurrentPosition).Problem(
                Rules.Syntax, "the file is not YAML here or just before", "close the bracket or quote, or put quotes around the text"));
        }

        return null;
    }

    /// <summary>The place of a mark of YamlDotNet, which counts lines and columns from 1 (0 where it has none).</summary>
    internal static Place At(string file, Mark mark) => new(file, Math.Max((int)mark.Line, 1), Math.Max((int)mark.Column, 1));

    // YamlDotNet's own words, without the position that it puts before some of them.
    private static string Said(YamlException fault) => (fault.InnerException ?? fault).Message.Split("): ", 2)[^1].TrimEnd('.');
}
