namespace HistoryBot.Answering.Index;

/// <summary>Numbers the features of listed questions, from 0, so that each is kept once. Filled while the index is built, then only read.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<Feature, int> _numbers = [];

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The numbers of the features, each once; new ones get the next free number.</summary>
    public int[] Add(IEnumerable<Feature> features)
    {
        var numbers = new List<int>();
        foreach (var feature in features)
        {
            var number = _numbers.TryGetValue(feature, out var known) ? known : _numbers[feature] = _numbers.Count;
            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    /// <summary>The number of a feature; null for one that no listed question has.</summary>
    public int? Find(Feature feature) => _numbers.TryGetValue(feature, out var number) ? number : null;
}
