using HistoryBot.Answering.Index;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>Makes one clause of a question that is put in two: "who was it that left?" asks who left, and its "it" points at nothing.</summary>
internal sealed class Clefts(Lexicon lexicon)
{
    // "Which country was it that …": one noun at most stands between.
    private const int Reach = 2;

    // "Was it that".
    private const int Length = 3;

    private static readonly string[] Beginnings = ["the", "a", "an", "his", "her", "its", "their", "these", "those", "he", "she", "it", "they", "you", "we"];

    /// <summary>The text with its first such question in one clause; as it is where there is none.</summary>
    public string Undone(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IntentReader.IsWh(tokens[i].Text) && Enumerable.Range(i + 1, Reach).FirstOrDefault(at => IsHinge(tokens, at)) is > 0 and var at)
            {
                // "What was it that he sold?" asks what he did sell.
                var next = tokens[at + Length];
                return text[..tokens[at].Start] + (IsSomebody(next) ? "did " : "") + text[next.Start..];
            }
        }

        return text;
    }

    private static bool IsHinge(List<Token> tokens, int at) =>
        at + Length < tokens.Count && tokens[at].Text is "was" or "is" or "were" && tokens[at + 1].Text == "it" && tokens[at + 2].Text is "that" or "who" or "which" or "whom";

    private bool IsSomebody(Token token) => Beginnings.Contains(token.Text) || lexicon.Single(Stemmer.Stem(token.Text)).Any(term => term[0] == '@');
}
