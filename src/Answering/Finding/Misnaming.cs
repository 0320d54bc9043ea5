using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds events that a question calls by another country than the pack: "the Ruritania War" where only the Arcadia War is known.</summary>
internal sealed class Misnaming
{
    private const string AnyCountry = "*";

    private readonly PackIndex _index;

    // The countries that events are named after, by the words of the name with the country left open.
    private readonly ILookup<string, string> _open;

    private readonly int _longest;

    public Misnaming(PackIndex index)
    {
        _index = index;
        _open = index.Pack.Entities.Where(e => e.Group == EntityGroup.Event).SelectMany(e => e.Aliases.Append(e.Name)).SelectMany(Open)
            .ToLookup(o => o.Key, o => o.Country, StringComparer.Ordinal);
        _longest = _open.Select(o => o.Key.Split(' ').Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The event as the question calls it; null where it calls none so.</summary>
    public string? In(Question question)
    {
        var stems = Stems(question.Tokens);
        var events = UnitReader.Read(question.Tokens, _index.Lexicon).Concat((question.Named ?? question).Units).Where(u => u.Entities.Any(IsEvent)).ToList();
        for (var at = 0; at < stems.Count; at++)
        {
            if (CountryOf(stems[at]) is not { } country || events.Exists(u => u.Start <= at && at < u.End))
            {
                continue;
            }

            for (var start = Math.Max(0, at - _longest + 1); start <= at; start++)
            {
                for (var end = at + 1; end <= Math.Min(stems.Count, start + _longest); end++)
                {
                    if (end - start > 1 && _open[Key(stems[start..end], at - start)].ToList() is { Count: > 0 } known && !known.Contains(country))
                    {
                        return string.Join(' ', question.Tokens.Skip(start).Take(end - start).Select(t => t.Text));
                    }
                }
            }
        }

        return null;
    }

    // Only what is written as a name: "the X War", not "was at war with X".
    private IEnumerable<(string Key, string Country)> Open(string name)
    {
        var tokens = Tokeniser.Read(name).SkipWhile(t => t.Text == "the").ToList();
        if (!tokens.TrueForAll(t => t.Capital || t.IsNumber || Relation.IsPreposition(t.Text)))
        {
            return [];
        }

        var stems = Stems(tokens);
        return Enumerable.Range(0, stems.Count).Where(i => stems.Count > 1 && CountryOf(stems[i]) is not null)
            .Select(i => (Key(stems, i), CountryOf(stems[i])!));
    }

    private static string Key(List<string> stems, int country) => string.Join(' ', stems.Select((s, i) => i == country ? AnyCountry : s));

    private bool IsEvent(string id) => _index.Pack.EntitiesById[id].Group == EntityGroup.Event;

    private string? CountryOf(string stem) =>
        _index.Lexicon.Single(stem).Where(t => t[0] == '@').Select(t => t[1..]).FirstOrDefault(id => _index.Pack.EntitiesById[id].Kind == "country");

    private static List<string> Stems(IEnumerable<Token> tokens) => [.. tokens.Select(t => Stemmer.Stem(t.Text))];
}
