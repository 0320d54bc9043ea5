using System.Runtime.InteropServices;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>The texts of a pack, each read once while the index is built; they share their words, which are few.</summary>
/// <param name="lexicon">What the words mean.</param>
internal sealed class PackTexts(Lexicon lexicon)
{
    private readonly Dictionary<string, List<Token>> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Unit>> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public List<Token> Tokens(string text)
    {
        if (!_tokens.TryGetValue(text, out var tokens))
        {
            _tokens[text] = tokens = Tokeniser.Tokens(TextNormaliser.Normalise(text));
            foreach (ref var token in CollectionsMarshal.AsSpan(tokens))
            {
                token = token with { Text = Shared(token.Text) };
            }
        }

        return tokens;
    }

    /// <summary>Its content.</summary>
    public List<Unit> Units(string text) => _units.TryGetValue(text, out var units) ? units : _units[text] = Units(Tokens(text));

    /// <summary>The content of words of a text.</summary>
    public List<Unit> Units(List<Token> tokens) => UnitReader.Read(tokens, lexicon, stem: Stem);

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _units.Clear();
        _words.Clear();
        _stems.Clear();
    }

    private string Stem(string word) => _stems.TryGetValue(word, out var stem) ? stem : _stems[word] = Shared(Stemmer.Stem(word));

    private string Shared(string word) => _words.TryGetValue(word, out var shared) ? shared : _words[word] = word;
}
