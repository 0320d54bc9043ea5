using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>One listed way to ask.</summary>
/// <param name="Number">Its place among all variants of the pack, from 0.</param>
/// <param name="Text">As listed.</param>
/// <param name="Units">Its content.</param>
/// <param name="Weights">The weight of each unit.</param>
/// <param name="Weight">Their sum.</param>
/// <param name="Intent">What it wants.</param>
/// <param name="Orientation">Who does it, as the question puts it; null where it does not say.</param>
/// <param name="Polarity">Whether it denies or opposes.</param>
internal sealed record Variant(
    int Number, string Text, IReadOnlyList<Unit> Units, IReadOnlyList<double> Weights, double Weight, Intent Intent, Orientation? Orientation,
        Polarity Polarity)
{
    /// <summary>What <see cref="QuestionModel"/> counts of it, by number (<see cref="FeatureNumbers"/>).</summary>
    public required IReadOnlyList<int> Features { get; init; }

    /// <summary>Terms of what is said to be done right behind "who" or "which …"; empty for nothing.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>In which part of which deed somebody is asked for; null where it is not asked so.</summary>
    public required AskedRole? Role { get; init; }

    /// <summary>Terms of what is counted behind "how many"; empty for nothing.</summary>
    public required IReadOnlySet<string> Counted { get; init; }

    /// <summary>The countries in it, each with the places that it stands in (<see cref="Slots"/>).</summary>
    public required IReadOnlyList<(string Country, IReadOnlyList<string> Places)> Countries { get; init; }

    /// <summary>Names in places where the article has others: what makes a question false that is listed to be denied. Empty for all that are not.</summary>
    public IReadOnlyList<(string Place, string Entity)> False { get; init; } = [];

    /// <summary>From which of two countries it goes to which (<see cref="Slots.Direction"/>); null where it does not name two.</summary>
    public required (string From, string To)? Direction { get; init; }

    /// <summary>The names in it with their prepositions.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }
}
