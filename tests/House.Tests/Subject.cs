using System.Globalization;
using HistoryBot.Knowledge;

namespace HistoryBot.House.Tests;

/// <summary>What the pack's subject is called: names that code must not know.</summary>
internal sealed class Subject
{
    // Shorter ones ("IS", "US", "MoU") are ordinary words or parts of them.
    private const int ShortestName = 4;

    // A round number is as likely an amount as a year.
    private const int Round = 1000;

    private readonly ILookup<string, Name> namesByFirstWord;
    private readonly HashSet<string> years;

    public Subject(KnowledgePack pack, IReadOnlySet<string> ordinaryWords)
    {
        namesByFirstWord = pack.Entities.SelectMany(entity => Texts(entity, ordinaryWords))
            .Where(text => text.Count(char.IsLetter) >= ShortestName)
            .Select(text => new Name([.. Words.Of(text).Select(w => w.Text)], ordinaryWords))
            .Where(name => name.IsName)
            .ToLookup(name => name.Words[0], StringComparer.OrdinalIgnoreCase);
        years = [.. pack.Facts.Select(f => f.When).Concat(pack.Entities.Select(e => e.When)).OfType<Knowledge.Dates.EdtfDate>()
            .SelectMany(date => Words.FourDigits(date.Text)).Select(w => w.Text)
            .Where(year => int.Parse(year, CultureInfo.InvariantCulture) % Round != 0)];
    }

    /// <summary>Each name and year of the subject in the text, the longest name where several begin at the same word.</summary>
    public IEnumerable<Word> In(string text)
    {
        var words = Words.Of(text);
        var names = Enumerable.Range(0, words.Count).Select(i => NameAt(words, i)).OfType<Word>();
        return names.Concat(Words.FourDigits(text).Where(year => years.Contains(year.Text)));
    }

    private Word? NameAt(IReadOnlyList<Word> words, int start) =>
        namesByFirstWord[words[start].Text].Where(name => name.StandsAt(words, start)).MaxBy(name => name.Words.Count) is { } found
            ? new Word(string.Join(' ', found.Words), words[start].Line)
            : null;

    // Of people and places each uncommon word counts, of the rest the whole name: "Gulf War" is the subject's, "War" is not.
    private static IEnumerable<string> Texts(Entity entity, IReadOnlySet<string> ordinaryWords)
    {
        string[] whole = [Bare(entity.Name), .. entity.Aliases];
        return entity.Group is EntityGroup.Person or EntityGroup.Place
            ? whole.Concat(whole.SelectMany(Words.Of).Select(w => w.Text).Where(w => char.IsUpper(w[0]) && !ordinaryWords.Contains(Lower(w))))
            : whole;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static string Lower(string word) => word.ToLowerInvariant();

    /// <summary>A name in words. One of ordinary words alone ("Rangers", "Armed Forces") is meant only where it is spelt with its capitals.</summary>
    private sealed class Name(IReadOnlyList<string> words, IReadOnlySet<string> ordinaryWords)
    {
        private readonly StringComparison comparison =
            words.All(w => ordinaryWords.Contains(Lower(w))) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

        public IReadOnlyList<string> Words => words;

        /// <summary>False for a single word without a capital.</summary>
        public bool IsName => words.Count > 1 || char.IsUpper(words[0][0]);

        public bool StandsAt(IReadOnlyList<Word> text, int start) =>
            start + words.Count <= text.Count && !words.Where((word, i) => !word.Equals(text[start + i].Text, comparison)).Any();
    }
}
