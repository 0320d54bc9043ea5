using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether a question says of a country what the article says of another.</summary>
internal sealed class CountryCheck
{
    private readonly PackIndex _index;

    // Of each sentence: what countries stand in each place, in its facts and in the questions listed with them.
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _told;

    public CountryCheck(PackIndex index)
    {
        _index = index;
        _told = index.Own.GroupBy(f => f.Sentence, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Places(g), StringComparer.Ordinal);
    }

    /// <summary>The finding, or that the article does not say so of that country.</summary>
    public Finding Checked(Finding finding, Question question) =>
        finding is Found { Facts: [var fact, ..] } found && (found.Short is null ? question.Intent < Intent.Topic : fact.Asks.Any(a => a.Answer == found.Short))
        && question.Intent is not (Intent.YesNo or Intent.Order or Intent.Duration or Intent.Elapsed) && Clash(question, fact) is { } reason
            ? new NotKnown(_index.Pack.Phrases["not_known"], fact, [reason])
            : finding;

    /// <summary>Why the fact does not answer the question, which says it of another country; null where it may.</summary>
    public string? Clash(Question question, Fact fact) =>
        _told.TryGetValue(fact.Sentence, out var told) && Stranger(question, fact, told) is { } country ? $"the article does not say that of {country}"
        : OtherOwner(question, fact) is { } owned ? $"the article has another than {owned}"
        : Roles.WrongOffice(question, fact, _index) ? "the office is that of another country"
        : null;

    // "The embassy of X" where the fact has that of Y.
    private string? OtherOwner(Question question, Fact fact)
    {
        foreach (var unit in question.Units)
        {
            if (unit.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id] is { Of: { } of } asked && !_index.EntryById[fact.Id].Told.Contains("@" + id)
                && fact.Entities.Select(other => _index.Pack.EntitiesById[other]).Any(e => e.Group == asked.Group && e.Kind == asked.Kind && e.Of is not null && e.Of != of && e.Is.Any(asked.Is.Contains)))
            {
                return asked.Name;
            }
        }

        return null;
    }

    private string? Stranger(Question question, Fact fact, Dictionary<string, HashSet<string>> told)
    {
        foreach (var (country, places) in Slots.Of(question.Tokens, question.Units, _index.Pack))
        {
            var own = Names(fact, country);
            var known = places.Where(p => told.ContainsKey(p) && (!own || p.StartsWith(Slots.Doing, StringComparison.Ordinal))).ToList();
            if (known.Count > 0 && !known.Exists(p => told[p].Contains(country)))
            {
                return country;
            }
        }

        return null;
    }

    private bool Names(Fact fact, string country) =>
        _index.EntryById[fact.Id].Told.Contains("@" + country) || fact.Entities.Any(id => Belongs(id, country) || Parts(_index.Pack.EntitiesById[id].Name).Contains("@" + country));

    private HashSet<string> Parts(string name) =>
        [.. Tokeniser.Tokens(TextNormaliser.Normalise(name)).SelectMany(t => _index.Lexicon.Single(Stemmer.Stem(t.Text)))];

    // The country itself, or what serves it or lies in it.
    private bool Belongs(string id, string country)
    {
        var entity = _index.Pack.EntitiesById[id];
        return id == country || entity.Of == country || (entity.Within is { } within && Belongs(within, country));
    }

    private Dictionary<string, HashSet<string>> Places(IEnumerable<Fact> facts)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var text in facts.SelectMany(f => f.Asks.Where(a => a.Kind != QuestionKind.No).SelectMany(a => a.Questions).Append(f.Statement)))
        {
            var tokens = Tokeniser.Tokens(TextNormaliser.Normalise(text));
            foreach (var (country, places) in Slots.Of(tokens, UnitReader.Read(tokens, _index.Lexicon), _index.Pack))
            {
                foreach (var place in places)
                {
                    (found.TryGetValue(place, out var countries) ? countries : found[place] = new HashSet<string>(StringComparer.Ordinal)).Add(country);
                }
            }
        }

        return found;
    }
}
