using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>
/// The query likelihood of each askable thing: how much more often its listed questions have the features of a question than questions at large.
/// Smoothed after Jelinek and Mercer with the questions of the whole fact, of all facts of its sentence, and of the whole pack. Immutable.
/// </summary>
/// <remarks>Zhai and Lafferty, "A study of smoothing methods for language models applied to information retrieval", ACM TOIS 22(2).</remarks>
internal sealed class QuestionModel
{
    // Shares of the four levels; found on the question corpora.
    private const double OfItself = 0.5;
    private const double OfFact = 0.3;
    private const double OfSentence = 0.2;
    private const double OfAll = 0.02;

    // Marks a sentence that only denials of it have the feature.
    private const double Denied = 1e-9;

    private readonly FeatureNumbers _features;
    private readonly int[] _begins;
    private readonly Posting[] _postings;
    private readonly IReadOnlyList<Askable> _askables;
    private readonly int[] _fact;
    private readonly int[] _sentence;
    private readonly int[][] _ofSentence;
    private readonly double[] _perFact;
    private readonly double[] _perSentence;
    private readonly double _all;

    /// <param name="askables">Everything that can be asked; <see cref="Askable.Number"/> is the place in the list.</param>
    /// <param name="features">The numbers of their features.</param>
    public QuestionModel(IReadOnlyList<Askable> askables, FeatureNumbers features)
    {
        _features = features;
        _askables = askables;
        _fact = Numbers(askables.Select(a => a.Entry?.Fact.Id ?? "silence " + a.Silence!.Id));
        _sentence = Numbers(askables.Select(a => a.Entry?.Fact.Sentence ?? "silence " + a.Silence!.Id));
        _ofSentence = [.. askables.GroupBy(a => _sentence[a.Number]).OrderBy(g => g.Key).Select(g => g.Select(a => a.Number).ToArray())];
        (_perFact, _perSentence) = (new double[askables.Count], new double[askables.Count]);
        foreach (var askable in askables.Where(Asserts))
        {
            _perFact[_fact[askable.Number]] += askable.Variants.Count;
            _perSentence[_sentence[askable.Number]] += askable.Variants.Count;
            _all += askable.Variants.Count;
        }

        (_begins, _postings) = Posted(askables, features.Count);
    }

    /// <summary>Natural logarithm of the likelihood of each askable thing over that of the pack at large, in the order of the askable things.</summary>
    public double[] LogOdds(HashSet<Feature> features)
    {
        var odds = new double[_askables.Count];
        var (own, fact, sentence) = (new double[_askables.Count], new double[_askables.Count], new double[_askables.Count]);
        var nowhere = 0.0;
        foreach (var feature in features)
        {
            if (_features.Find(feature) is not { } number)
            {
                continue;
            }

            var postings = _postings.AsSpan(_begins[number].._begins[number + 1]);
            var total = 0.5;
            foreach (var posting in postings)
            {
                own[posting.Askable] = posting.Count;
                if (Asserts(_askables[posting.Askable]))
                {
                    fact[_fact[posting.Askable]] += posting.Count;
                    total += posting.Count;
                }

                sentence[_sentence[posting.Askable]] += Asserts(_askables[posting.Askable]) ? posting.Count : Denied;
            }

            nowhere += Math.Log(OfAll);
            Add(odds, postings, own, fact, sentence, total / _all);
        }

        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] += nowhere;
        }

        return odds;
    }

    // Adds what a feature says for the askable things of every sentence that has it; clears the counts.
    private void Add(double[] odds, ReadOnlySpan<Posting> postings, double[] own, double[] fact, double[] sentence, double share)
    {
        foreach (var posting in postings)
        {
            var number = _sentence[posting.Askable];
            if (sentence[number] == 0)
            {
                continue;
            }

            foreach (var i in _ofSentence[number])
            {
                var p = (OfItself * own[i] / _askables[i].Variants.Count)
                    + (OfFact * fact[_fact[i]] / Math.Max(1, _perFact[_fact[i]]))
                    + (OfSentence * sentence[number] / Math.Max(1, _perSentence[number]));
                odds[i] += Math.Log(OfAll + (p / share)) - Math.Log(OfAll);
            }

            foreach (var i in _ofSentence[number])
            {
                own[i] = 0;
                fact[_fact[i]] = 0;
            }

            sentence[number] = 0;
        }
    }

    // How many listed questions of each askable thing have each feature: those of one feature together, from where each begins to where the next does.
    private static (int[] Begins, Posting[] Postings) Posted(IReadOnlyList<Askable> askables, int features)
    {
        var begins = new int[features + 1];
        var last = new Askable?[features];
        foreach (var askable in askables)
        {
            foreach (var feature in askable.Variants.SelectMany(v => v.Features))
            {
                begins[feature + 1] += ReferenceEquals(last[feature], askable) ? 0 : 1;
                last[feature] = askable;
            }
        }

        for (var feature = 0; feature < features; feature++)
        {
            begins[feature + 1] += begins[feature];
        }

        var ends = begins[..features];
        var postings = new Posting[begins[features]];
        foreach (var askable in askables)
        {
            foreach (var feature in askable.Variants.SelectMany(v => v.Features))
            {
                if (ends[feature] > begins[feature] && postings[ends[feature] - 1].Askable == askable.Number)
                {
                    postings[ends[feature] - 1] = new Posting(askable.Number, postings[ends[feature] - 1].Count + 1);
                }
                else
                {
                    postings[ends[feature]++] = new Posting(askable.Number, 1);
                }
            }
        }

        return (begins, postings);
    }

    // What is listed to be denied has words that the fact is not about.
    private static bool Asserts(Askable askable) => askable.Ask?.Kind != QuestionKind.No;

    private static int[] Numbers(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count)];
    }

    private readonly record struct Posting(int Askable, int Count);
}
