namespace HistoryBot.Answering.Text;

/// <summary>Phrases with what they stand for, kept word behind word, so that the longest at a place is found without joining words. Filled first, then only read.</summary>
internal sealed class PhraseTree
{
    // Null where no phrase goes on.
    private Dictionary<string, PhraseTree>? _next;

    // What the words up to here stand for; null where they are but the beginning of a phrase.
    private List<string>? _values;

    /// <summary>Adds what a phrase stands for; once is enough.</summary>
    public void Add(IEnumerable<string> words, string value)
    {
        var at = this;
        foreach (var word in words)
        {
            at._next ??= new(StringComparer.Ordinal);
            at = at._next.TryGetValue(word, out var next) ? next : at._next[word] = new PhraseTree();
        }

        at._values ??= [];
        if (!at._values.Contains(value))
        {
            at._values.Add(value);
        }
    }

    /// <summary>What just these words stand for; empty for nothing.</summary>
    public IReadOnlyList<string> Exactly(IEnumerable<string> words)
    {
        PhraseTree? at = this;
        foreach (var word in words)
        {
            at = at?._next?.GetValueOrDefault(word);
        }

        return at?._values ?? [];
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/>, or length 0.</summary>
    /// <param name="text">The text, word by word.</param>
    /// <param name="start">Where in it.</param>
    /// <param name="word">The word as phrases have it.</param>
    public (int Length, IReadOnlyList<string> Values) Longest<T>(IReadOnlyList<T> text, int start, Func<T, string> word)
    {
        (int Length, IReadOnlyList<string> Values) longest = (0, []);
        var at = this;
        for (var i = start; i < text.Count && at._next?.TryGetValue(word(text[i]), out at) == true; i++)
        {
            longest = at._values is null ? longest : (i - start + 1, at._values);
        }

        return longest;
    }
}
