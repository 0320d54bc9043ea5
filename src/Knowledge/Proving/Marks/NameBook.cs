using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>
/// Tells which names of a statement its sources do not give. A name is a word with a capital letter inside a sentence; at the start of
/// one, only if it is such a word of some entity's name. It is proven where the sources have the word, or where they name an entity one
/// of whose names, aliases or words for what it is ("president") has it: so a demonym proves its country. Case, 's and plural s do not count.
/// </summary>
internal sealed partial class NameBook(IReadOnlyList<Entity> entities)
{
    private readonly List<(Regex AnyName, IReadOnlySet<string> Words)> known = [.. entities.Select(e => (AnyNameOf(e), WordsOf(e)))];

    private readonly HashSet<string> capitals =
        entities.SelectMany(Names).SelectMany(Capitals).Select(Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names as they stand in the statement, each once.</summary>
    /// <param name="statement">Normalised.</param>
    /// <param name="sources">Normalised.</param>
    public IEnumerable<string> Unproven(string statement, string sources)
    {
        var proven = known.Where(entity => entity.AnyName.IsMatch(sources)).SelectMany(entity => entity.Words)
            .Concat(Words(sources)).ToHashSet(StringComparer.Ordinal);
        return NamesIn(statement).Where(name => !proven.Contains(Stem(name))).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> NamesIn(string statement) =>
        Word().Matches(statement)
            .Where(word => char.IsUpper(word.Value[0]) && (!StartsSentence(statement, word.Index) || capitals.Contains(Stem(word.Value))))
            .Select(word => word.Value);

    private static bool StartsSentence(string text, int at) =>
        text[..at].TrimEnd(' ', '"', '\'', '(') is var before && (before.Length == 0 || before[^1] is '.' or '!' or '?' or ':');

    private static IEnumerable<string> Names(Entity entity) => entity.Aliases.Prepend(entity.Name).Select(ArticleSentence.Normalise);

    private static HashSet<string> WordsOf(Entity entity) =>
        Names(entity).Concat(entity.Is).SelectMany(Words).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Capitals(string name) => Word().Matches(name).Select(w => w.Value).Where(w => char.IsUpper(w[0]));

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => Stem(word.Value));

    private static string Stem(string word)
    {
        var stem = word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? word[..^2] : word;
        return (stem.Length > 3 ? stem.TrimEnd('s', 'S') : stem).ToLowerInvariant();
    }

    // A name in capitals only ("IT") is not the word in small letters.
    private static Regex AnyNameOf(Entity entity) =>
        new($@"(?<!\w)(?:{string.Join('|', Names(entity).Select(PatternOf))})(?!\w)", RegexOptions.CultureInvariant);

    private static string PatternOf(string name) => (name.Any(char.IsLower) ? "(?i)" : "(?-i)") + Regex.Escape(name);

    [GeneratedRegex(@"\p{L}+(?:'\p{L}+)*")]
    private static partial Regex Word();
}
