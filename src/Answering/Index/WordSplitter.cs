using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>Finds the words in a word that was typed without its spaces ("whenwasthe").</summary>
internal sealed class WordSplitter
{
    private const int Shortest = 5;
    private const int MostWords = 6;

    // A word of this length is hardly in another by chance.
    private const int Telling = 4;

    private static readonly string[] Openings = ["when", "what", "where", "which", "who", "why", "how", "did", "was", "were"];

    private readonly Speller _speller;
    private readonly HashSet<string> _small;

    /// <param name="vocabulary">Its stop words hold words together.</param>
    /// <param name="speller">Its words are the others.</param>
    public WordSplitter(Vocabulary vocabulary, Speller speller)
    {
        _speller = speller;
        _small = [.. vocabulary.Stop.Where(w => w.Length >= 2 && w.All(char.IsAsciiLetterLower)), .. Openings, "a", "i"];
    }

    /// <summary>The fewest words that it is made of, in order; empty where it is not made of known words or could be a name of its own.</summary>
    public IReadOnlyList<string> Split(string typed)
    {
        if (typed.Length is < Shortest or > EditDistance.Longest + 16)
        {
            return [];
        }

        // The fewest words up to each letter, and where the last of them begins.
        var fewest = new int[typed.Length + 1];
        var begins = new int[typed.Length + 1];
        for (var end = 1; end <= typed.Length; end++)
        {
            fewest[end] = MostWords + 1;
            for (var start = Math.Max(0, end - EditDistance.Longest); start < end; start++)
            {
                if (fewest[start] + 1 < fewest[end] && IsWord(typed[start..end]))
                {
                    (fewest[end], begins[end]) = (fewest[start] + 1, start);
                }
            }
        }

        var words = new List<string>();
        for (var end = typed.Length; fewest[typed.Length] <= MostWords && end > 0; end = begins[end])
        {
            words.Insert(0, typed[begins[end]..end]);
        }

        return Believable(words) ? words : [];
    }

    private bool IsWord(string text) => _small.Contains(text) || (text.Length >= 3 && _speller.Find(text) is not null);

    // Names of places are made of words too ("Newport"): one part is a name, or it begins like a question.
    private bool Believable(List<string> words) =>
        words.Count > 1
        && words.TrueForAll(w => w.Length > 1)
        && (words.Exists(w => w.Length >= Telling && _speller.Find(w) is { Name: true } && (words.Sum(o => o.Length) - w.Length >= 3 || words[1] == w))
            || Openings.Contains(words[0])
            || (words.Count == 2 && words[1] == "the")
            || (words[0] == "the" && words.Count == 2 && words[1].Length >= Telling)
            || (words.Count == 2 && words.TrueForAll(w => w.Length >= Telling + 1)));
}
