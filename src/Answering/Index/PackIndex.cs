using System.Collections.Frozen;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>Everything that is looked up while answering, computed once from a pack. Immutable; safe to share.</summary>
internal sealed class PackIndex
{
    private readonly TermSpread _spread;
    private readonly IntentReader _intents;
    private readonly Courtesy _courtesy;
    private readonly FeatureNumbers _features = new();
    private readonly PackTexts _texts;
    private int _variants;

    public PackIndex(KnowledgePack pack, Weights weights)
    {
        Pack = pack;
        Weights = weights;
        Lexicon = new Lexicon(pack);
        _texts = new PackTexts(Lexicon);
        _intents = new IntentReader(pack.Vocabulary);
        _courtesy = new Courtesy(pack.Vocabulary);
        Polarity = new PolarityReader(pack.Vocabulary);
        Sorts = new PhraseTable(pack.Vocabulary.Sorts);
        Facts = [.. pack.Facts.Select(Entry)];
        Own = [.. pack.Facts.Where(f => f.Tells.Count == 0)];
        _spread = new TermSpread(Facts);
        Askables = [.. Facts.SelectMany(AskablesOf).Concat(pack.Silences.Select(s => new Askable(0, null, null, s, Variants(s.Questions, s.About)))).Select((a, i) => a with { Number = i })];
        Model = new QuestionModel(Askables, _features);
        Postings = new Postings(Askables.SelectMany(a => a.Variants));
        Listed = Askables.SelectMany(a => a.Variants.Select(v => (Key: _courtesy.Key(_texts.Tokens(v.Text)), Askable: a, Variant: v)))
            .DistinctBy(l => l.Key).ToDictionary(l => l.Key, l => (l.Askable, l.Variant), StringComparer.Ordinal);
        ByNames = Askables.SelectMany(a => a.Variants.Select(v => (Key: NameKey(v.Text), Askable: a, Variant: v))).Where(l => l.Key.Contains('@', StringComparison.Ordinal)).GroupBy(l => l.Key, StringComparer.Ordinal)
            .Where(g => g.All(l => l.Askable == g.First().Askable)).ToDictionary(g => g.Key, g => (g.First().Askable, g.First().Variant), StringComparer.Ordinal);
        Groups =
        [
            .. Askables.Where(a => a.Entry is not null).GroupBy(a => a.Entry!.Fact.Sentence, StringComparer.Ordinal).Select(g => g.ToList()),
            .. Askables.Where(a => a.Entry is null).Select(a => new List<Askable> { a }),
        ];
        EntryById = Facts.ToFrozenDictionary(f => f.Fact.Id, StringComparer.Ordinal);
        Speller = new Speller(
            Lexicon.Words.Concat(Facts.SelectMany(f => f.Told)).Concat(Spelled(Askables.SelectMany(a => a.Variants))).Where(t => char.IsLetter(t[0])),
            KnownWords.Of(pack, Lexicon, _texts.Tokens));
        // Every text of the pack was read once; from here on there are none.
        _texts.Clear();
    }

    public KnowledgePack Pack { get; }

    public Weights Weights { get; }

    public Lexicon Lexicon { get; }

    public Speller Speller { get; }

    public PolarityReader Polarity { get; }

    /// <summary>Nouns behind "which" and "what" by the sort of thing they ask for.</summary>
    public PhraseTable Sorts { get; }

    /// <summary>Where in the article the first sentence behind a fact stands.</summary>
    public (string Section, int Paragraph) Paragraph(Fact fact)
    {
        var source = Pack.SourcesById[fact.Source[0]];
        return (source.Section, source.Paragraph);
    }

    /// <summary>The content of a text.</summary>
    public List<Unit> Read(string text) => UnitReader.Read(Tokeniser.Read(text), Lexicon);

    /// <summary>The facts with these ids, in this order.</summary>
    public List<Fact> FactsOf(IEnumerable<string> ids) => [.. ids.Select(id => Pack.FactsById[id])];

    /// <summary>True where the fact itself has the unit, in its statement, its answers or its entities.</summary>
    public bool Tells(Fact fact, Unit unit) => unit.Terms.Any(EntryById[fact.Id].Told.Contains);

    /// <summary>True where the word at a token is one for persons ("minister").</summary>
    public bool IsPerson(IReadOnlyList<Token> tokens, int at) => Sorts.Longest(tokens, at).Values.Contains("person");

    public IReadOnlyList<FactEntry> Facts { get; }

    public IReadOnlyList<Askable> Askables { get; }

    /// <summary>The facts that stand for themselves, in the pack's order.</summary>
    public IReadOnlyList<Fact> Own { get; }

    public Postings Postings { get; }

    public QuestionModel Model { get; }

    /// <summary>Every listed question by its words (<see cref="Key"/>).</summary>
    public IReadOnlyDictionary<string, (Askable Askable, Variant Variant)> Listed { get; }

    /// <summary>Every listed question with a name, by its words with the names as what they mean (<see cref="NameKey"/>), where only one thing is asked so.</summary>
    public IReadOnlyDictionary<string, (Askable Askable, Variant Variant)> ByNames { get; }

    /// <summary>The askable things of each sentence of the article together, then each silence alone.</summary>
    public IReadOnlyList<IReadOnlyList<Askable>> Groups { get; }

    public FrozenDictionary<string, FactEntry> EntryById { get; }

    /// <summary>Facts of the same event, and those that tell of an event or a body that the fact tells of.</summary>
    public IEnumerable<Fact> Around(Fact fact) =>
        fact.Entities.Where(id => Pack.EntitiesById[id].Group is EntityGroup.Event or EntityGroup.Organisation).ToList() is var shared
        ? Own.Where(f => (f.PartOf is not null && f.PartOf == fact.PartOf) || f.Entities.Any(shared.Contains))
        : [];

    /// <summary>The contradiction in which the article gives the fact another date too; null for none.</summary>
    public Conflict? DisputedDate(Fact fact) =>
        Pack.Conflicts.FirstOrDefault(c => c.Facts.Contains(fact.Id) && c.Kinds.Contains(QuestionKind.When) && DatesOf(c).Count > 1);

    /// <summary>The dates, in EDTF, that the sides of a contradiction have; each once.</summary>
    public IReadOnlyList<string> DatesOf(Conflict conflict) =>
        [.. conflict.Facts.Select(id => Pack.FactsById[id].When?.Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The words by which a question is looked up in <see cref="Listed"/>.</summary>
    public string Key(IReadOnlyList<Token> tokens) => _courtesy.Key([.. tokens]);

    /// <summary>The words by which a question is looked up in <see cref="ByNames"/>: however a name is worded.</summary>
    public string NameKey(IReadOnlyList<Token> tokens)
    {
        var bare = _courtesy.Strip([.. tokens]);
        return NameKey(bare, UnitReader.Read(bare, Lexicon));
    }

    private string NameKey(string text)
    {
        var bare = _courtesy.Strip(_texts.Tokens(text));
        return NameKey(bare, bare.Count == _texts.Tokens(text).Count ? _texts.Units(text) : _texts.Units(bare));
    }

    private string NameKey(List<Token> bare, List<Unit> units)
    {
        var named = new List<Token>(bare.Count);
        var next = 0;
        foreach (var name in units.Where(u => u.Entities.Any()))
        {
            named.AddRange(bare[next..name.Start]);
            named.Add(bare[name.Start] with { Text = "@" + string.Join('/', name.Entities) });
            next = name.End;
        }

        return _courtesy.Key([.. named, .. bare[next..]]);
    }

    /// <summary>True for a stem that some fact or some listed question uses.</summary>
    public bool Knows(string stem) => Speller.Knows(stem);

    /// <summary>How much it says that a text has this unit: rare is telling, unknown is most telling.</summary>
    public double Weight(Unit unit)
    {
        var facts = _spread.Of(unit.Terms);
        if (facts == 0)
        {
            return unit.Name ? Weights.UnknownName : unit.Known ? Weights.UnheardWord : Weights.UnknownWord;
        }

        var rarity = Math.Log((Own.Count + 1.0) / (facts + 0.5));
        return Math.Clamp(rarity, Weights.CommonestWord, unit.Terms.Any(t => t[0] is '@' or '#') ? Weights.RarestWord : Weights.PlainWord);
    }

    // Listed questions hold people's slips too: what they alone have is a word where it is common English, or a name.
    private IEnumerable<string> Spelled(IEnumerable<Variant> variants) =>
        variants.SelectMany(v => _texts.Tokens(v.Text).Where((t, i) => EnglishWords.Contains(t.Text) || (t.Capital && i > 0))).Select(t => t.Text).Distinct(StringComparer.Ordinal).Select(Stemmer.Stem);

    private FactEntry Entry(Fact fact, int order)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in fact.Entities.Concat(fact.Voice?.By is { } by ? [by] : []))
        {
            AddEntity(told, id);
        }

        AddText(told, fact.Statement);
        foreach (var other in fact.Tells.Select(id => Pack.FactsById[id]))
        {
            foreach (var id in other.Entities)
            {
                AddEntity(told, id);
            }

            AddText(told, other.Statement);
        }

        foreach (var ask in fact.Asks)
        {
            AddText(told, ask.Answer);
        }

        var asked = new HashSet<string>(StringComparer.Ordinal);
        // What is asked to be denied names what the fact is not about, and so does what is asked to be affirmed by denying it ("they never left, right?").
        foreach (var question in fact.Asks.Where(a => a.Kind != QuestionKind.No).SelectMany(a => a.Questions.Where(q => a.Kind != QuestionKind.Yes || fact.Negated || !Polarity.Of(_texts.Tokens(q)).Denied)))
        {
            AddText(asked, question);
        }

        asked.ExceptWith(told);
        return new FactEntry(fact, order, told.ToFrozenSet(StringComparer.Ordinal), asked.ToFrozenSet(StringComparer.Ordinal));
    }

    // An entity brings what it belongs to and what its name is made of, so that "the embassy" and "Ruritanian" find "the Ruritanian embassy".
    private void AddEntity(HashSet<string> terms, string id)
    {
        if (!terms.Add("@" + id) || !Pack.EntitiesById.TryGetValue(id, out var entity))
        {
            return;
        }

        AddText(terms, entity.Name);
        foreach (var word in entity.Is)
        {
            AddText(terms, word);
        }
    }

    private void AddText(HashSet<string> terms, string text)
    {
        foreach (var unit in _texts.Units(text))
        {
            // A shared name ("the general") is no evidence for each of its bearers.
            terms.UnionWith(unit.Entities.Count() > 1 ? unit.Terms.Where(t => t[0] != '@') : unit.Terms);
            terms.UnionWith(unit.Parts.SelectMany(p => p).Where(t => t[0] != '@'));
        }
    }

    private IEnumerable<Askable> AskablesOf(FactEntry entry)
    {
        IReadOnlyList<string> meant = [.. entry.Fact.Entities, .. entry.Fact.Voice?.By is { } by ? new[] { by } : []];
        var asks = entry.Fact.Asks.Select(ask => (Ask: ask, Variants: Variants(ask.Questions, meant))).ToList();
        var told = asks.Where(a => a.Ask.Kind != QuestionKind.No).SelectMany(a => a.Variants).SelectMany(Names)
            .Concat(Slots.OfNames(_texts.Tokens(entry.Fact.Statement), _texts.Units(entry.Fact.Statement).ConvertAll(u => Meaning(u, meant)), Pack))
            .ToLookup(s => s.Place, s => s.Entity, StringComparer.Ordinal);
        return asks.Select(a => new Askable(0, entry, a.Ask, null, a.Ask.Kind == QuestionKind.No ? a.Variants.ConvertAll(v => Denied(v, told)) : a.Variants));
    }

    private Variant Denied(Variant variant, ILookup<string, string> told) =>
        variant with { False = [.. Names(variant).Where(s => told.Contains(s.Place) && !told[s.Place].Contains(s.Entity))] };

    private IEnumerable<(string Place, string Entity)> Names(Variant variant) => Slots.OfNames(_texts.Tokens(variant.Text), variant.Units, variant.Orientation, Pack);

    private List<Variant> Variants(IEnumerable<string> questions, IReadOnlyList<string> meant) => [.. questions.Select(q => Read(q, meant))];

    // A shared name ("the envoy") in a question listed with a fact means whom the fact means.
    private static Unit Meaning(Unit unit, IReadOnlyList<string> meant) =>
        unit.Entities.Count() > 1 && unit.Entities.Any(meant.Contains)
            ? unit with { Terms = [.. unit.Terms.Where(t => t[0] != '@' || meant.Contains(t[1..]))] }
            : unit;

    private Variant Read(string question, IReadOnlyList<string> meant)
    {
        var tokens = _texts.Tokens(question);
        var units = _texts.Units(question).ConvertAll(u => Meaning(u, meant));
        var weights = units.Select(Weight).ToList();
        var intent = _intents.Read(tokens, units, question, tag: false);
        var orientation = Orientation.Of(tokens, units);
        return new Variant(_variants++, question, units, weights, weights.Sum(), intent, orientation, Polarity.Of(tokens))
        {
            Features = _features.Add(QuestionFeatures.All(tokens, units, intent)),
            Relations = Relation.Of(tokens, units).ToArray(),
            Done = AskedFor.Done(tokens, units),
            Role = AskedRole.Of(tokens, units, Sorts),
            Counted = AskedFor.Counted(tokens, Pack.Vocabulary, Lexicon) is { Count: > 0 } counted ? counted : FrozenSet<string>.Empty,
            Countries = Slots.Of(tokens, units, orientation, Pack).ToArray(),
            Direction = Slots.Direction(tokens, units, Pack),
        };
    }
}
