using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>What a question asks for behind its question word: who did what, how many of what.</summary>
internal static class AskedFor
{
    // "How many of the two other soldiers": what is counted is that near.
    private const int Reach = 4;

    private const int LeastPlural = 3;

    private static readonly string[] Sorting = ["kinds", "sorts", "types"];

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
        var done = tokens[asking].Text == "who" ? next : next is null ? units.FirstOrDefault(u => u.Start == asking + 2)
            : units.FirstOrDefault(u => u.Start == next.End);
        return done?.Terms ?? [];
    }

    /// <summary>Terms of the words between "how many" and the noun that is counted, or the verb.</summary>
    public static HashSet<string> Described(IReadOnlyList<Token> tokens, Vocabulary vocabulary, Lexicon lexicon) =>
        Terms(Counting(tokens, vocabulary), lexicon);

    /// <summary>Terms of the noun that is counted: of the first plural behind "how many", else of all words before the verb.</summary>
    public static HashSet<string> Counted(IReadOnlyList<Token> tokens, Vocabulary vocabulary, Lexicon lexicon)
    {
        var counting = Counting(tokens, vocabulary);
        return Terms(counting.Count > 0 && IsPlural(counting[^1]) ? [counting[^1]] : counting, lexicon);
    }

    private static List<Token> Counting(IReadOnlyList<Token> tokens, Vocabulary vocabulary)
    {
        var counting = new List<Token>();
        var many = Place(tokens, "many", "number");
        for (var i = many + 1; many >= 0 && i < Math.Min(tokens.Count, many + 1 + Reach) && !IsVerb(tokens[i], vocabulary)
            && tokens[i].Text is not ("never" or "not" or "ever") && !(i > many + 1 && IsBoundary(tokens[i].Text)); i++)
        {
            counting.Add(tokens[i]);
            if (IsPlural(tokens[i]))
            {
                break;
            }
        }

        return counting;
    }

    private static HashSet<string> Terms(List<Token> tokens, Lexicon lexicon)
    {
        var found = tokens.SelectMany(t => lexicon.Single(Stemmer.Stem(t.Text))).ToHashSet(StringComparer.Ordinal);
        found.RemoveWhere(lexicon.IsStop);
        return found;
    }

    // Ends in an "s" of its own, but is not "kinds" of something.
    private static bool IsPlural(Token token) =>
        token.Text.Length > LeastPlural && token.Text[^1] == 's' && token.Text[^2] is not ('s' or 'u' or 'i') && token.End - token.Start == token.Text.Length
            && !Sorting.Contains(token.Text);

    /// <summary>
    /// What those who are counted did, or what was done to them ("how many pilots fell", "how many were taken"); null where that is not said right behind them.
    /// </summary>
    public static Unit? Befalling(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        var many = Place(tokens, "many");
        return many >= 0 && units.FirstOrDefault(u => u.Start > many && u.End > u.Start) is { } counted
            && units.FirstOrDefault(u => u.Start >= counted.End && u.End > u.Start) is { } next
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
