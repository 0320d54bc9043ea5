using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>What a question asks for behind its question word: who did what, how many of what.</summary>
internal static class AskedFor
{
    // "How many of the two other soldiers": what is counted is that near.
    private const int Reach = 4;

    private static readonly string[] Carrying = ["was", "were", "are", "is", "got", "get", "had", "has", "have", "been", "being"];

    /// <summary>Terms of what stands right behind "who", or behind "which" and its noun; empty where there is none.</summary>
    public static IReadOnlyList<string> Done(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        var asking = Place(tokens, "who", "which");
        if (asking < 0)
        {
            return [];
        }

        var next = units.FirstOrDefault(u => u.Start == asking + 1);
        var done = tokens[asking].Text == "who" ? next : next is null ? units.FirstOrDefault(u => u.Start == asking + 2) : units.FirstOrDefault(u => u.Start == next.End);
        return done?.Terms ?? [];
    }

    /// <summary>Terms of the words between "how many" and the verb.</summary>
    public static HashSet<string> Counted(IReadOnlyList<Token> tokens, Vocabulary vocabulary, Lexicon lexicon)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var many = Place(tokens, "many", "number");
        for (var i = many + 1; many >= 0 && i < Math.Min(tokens.Count, many + 1 + Reach) && !IsVerb(tokens[i], vocabulary) && !(i > many + 1 && IsBoundary(tokens[i].Text)); i++)
        {
            found.UnionWith(lexicon.Single(Stemmer.Stem(tokens[i].Text)));
        }

        found.RemoveWhere(lexicon.IsStop);
        return found;
    }

    /// <summary>What those who are counted did, or what was done to them ("how many pilots fell", "how many were taken"); null where that is not said right behind them.</summary>
    public static Unit? Befalling(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        var many = Place(tokens, "many");
        return many >= 0 && units.FirstOrDefault(u => u.Start > many && u.End > u.Start) is { } counted && units.FirstOrDefault(u => u.Start >= counted.End && u.End > u.Start) is { } next
            && tokens.Skip(counted.End).Take(next.Start - counted.End).All(t => Carrying.Contains(t.Text)) && Orientation.IsPredicate(next) ? next : null;
    }

    // "How many days after the raid": the raid is not counted.
    private static bool IsBoundary(string word) => Relation.IsPreposition(word) ? word != "of" : word is "after" or "before" or "since" or "than";

    /// <summary>True for "did", "were" and the like.</summary>
    public static bool IsVerb(Token token, Vocabulary vocabulary) => vocabulary.Kinds.GetValueOrDefault("yesno", []).Contains(token.Text);

    /// <summary>Where the first of the words stands; -1 for nowhere.</summary>
    public static int Place(IReadOnlyList<Token> tokens, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (words.Contains(tokens[i].Text))
            {
                return i;
            }
        }

        return -1;
    }
}
