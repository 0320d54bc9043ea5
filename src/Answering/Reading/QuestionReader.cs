using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Reads a message: dates, what it wants, and its content as units of the pack.</summary>
internal sealed class QuestionReader
{
    // "Did he work?" asks for no outcome.
    private const int LeastOutcome = 4;

    private static readonly string[] Possessives = ["its", "their", "his", "her"];
    private static readonly string[] Be = ["is", "are", "was", "were", "be", "been"];
    private static readonly string[] Pronouns = ["i", "you", "he", "she", "it", "we", "they", "there"];
    private static readonly string[] FirstPerson = ["i", "im", "id", "ive", "we", "my", "me"];

    private readonly PackIndex _index;
    private readonly SpellingMender _mender;
    private readonly IntentReader _intents;
    private readonly Courtesy _courtesy;
    private readonly PhraseTable _followUp;
    private readonly DrawingReader _drawings;

    public QuestionReader(PackIndex index)
    {
        _index = index;
        var vocabulary = index.Pack.Vocabulary;
        _mender = new SpellingMender(index);
        _intents = new IntentReader(vocabulary);
        _courtesy = new Courtesy(vocabulary);
        _followUp = new PhraseTable(vocabulary.FollowUp);
        _drawings = new DrawingReader(vocabulary);
    }

    /// <summary>Reads normalised text.</summary>
    public Question Read(string text, DateContext context)
    {
        var (written, dates, spelled) = Spelled(text, context);
        text = written;
        var polite = _courtesy.Strip(spelled);
        var whole = _followUp.Whole(spelled) is { Count: > 0 } found ? found : _followUp.Whole(polite);
        var followUps = whole.Count > 0 ? whole.ToHashSet(StringComparer.Ordinal) : FollowUps(polite);
        if (whole.Count == 0 && _followUp.Longest(polite, 0) is { Length: > 0 } opening && opening.Length < polite.Count
            && opening.Values.Any(v => v is "and" or "correction" or "narrower"))
        {
            // "No hostages were killed": no correction.
            if (opening.Length == 1 && _index.Polarity.Of(polite[..1]).Denied && text[polite[0].End] == ' ')
            {
                followUps.Remove("correction");
            }
            else
            {
                polite = polite[opening.Length..];
            }
        }

        var tag = IsTag(text, polite);
        if (tag && Courtesy.IsTag(polite[^1].Text))
        {
            polite = polite[..^1];
        }

        var named = dates.Where(d => NamesEvent(d, polite)).ToList();
        // An event that the article does not date is a topic and no span.
        var unknown = named.Find(d => d.Problem is not null);
        dates = [.. dates.Where(d => d.Problem is null || !named.Contains(d))];
        var units = Units(polite, dates);
        // "Where in the article is it written?"
        if (whole.Count == 0 && (AsksSource(polite, units) || (polite.Count < spelled.Count && AsksSource(spelled, Units(spelled, dates)))))
        {
            whole = ["source"];
            followUps.Add("source");
        }

        // "The one before that" is one thing, not all that was before.
        dates = whole.Contains("earlier") ? [] : dates;
        // "Which section gives this year?": the one that was told.
        dates = whole.Contains("source")
            ? [.. dates.Where(d =>
                !(d.Text.StartsWith("this ", StringComparison.OrdinalIgnoreCase) || d.Text.StartsWith("that ", StringComparison.OrdinalIgnoreCase)))] : dates;
        if (IsFronted(text, polite, units) || OwnsItself(polite, units))
        {
            followUps.Remove("pronoun");
            followUps.Remove("person");
        }

        var intent = KindOf(whole) ?? Intended(polite, units, text, tag);
        var question = new Question(text, polite, units, intent, dates, followUps, whole.Count > 0, [], tag)
        {
            Undated = unknown,
            Asks = (polite.Count > 1 && _index.Pack.Vocabulary.Naming.Contains(polite[0].Text))
                || (units.Exists(u => u.Entities.Any()) && !polite.Exists(t => FirstPerson.Contains(t.Text)))
                || Enumerable.Range(0, polite.Count).Any(i => _intents.Names(polite, i)) || intent is Intent.When or Intent.Who,
        };
        question = question with { Drawing = DrawingOf(question) };
        // "The gap between X and Y": how far they lie apart is asked, not what was in between.
        if (intent is Intent.Duration or Intent.Elapsed)
        {
            named.AddRange(dates.Where(d => !named.Contains(d) && NamesThing(d, polite)));
        }

        var rest = dates.Except(named).ToList();
        return rest.Count == dates.Count ? question : question with { Named = question with { Dates = rest, Units = Units(polite, rest) } };
    }

    // "Can you quote the sentence?": a word for sources, and nothing else that could be asked for.
    private bool AsksSource(List<Token> tokens, List<Unit> units)
    {
        var (found, named) = (false, new bool[tokens.Count]);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, values) = _followUp.Longest(tokens, i);
            if (length > 0 && (values.Contains("source_word") || (length > 1 && values.Contains("source"))))
            {
                found = true;
                Array.Fill(named, true, i, length);
            }

            i += Math.Max(length, 1);
        }

        return found
            && units.TrueForAll(u => Enumerable.Range(u.Start, u.End - u.Start).Any(i => named[i]) || !(u.Entities.Any() || u.Terms.Any(t => t[0] == '#')));
    }

    private DrawingRequest? DrawingOf(Question question)
    {
        if (_drawings.Read([.. question.Tokens], words =>
            _intents.Read(words, Units(words, question.Dates), question.Text, question.Tag)) is not var (kind, everything, rest))
        {
            return null;
        }

        return new DrawingRequest(kind, everything, question with { Tokens = rest, Units = Units(rest, question.Dates) });
    }

    // An expression of time may hold words that were mended; it is read again from the mended text.
    private (string Text, List<DateReading> Dates, List<Token> Tokens) Spelled(string text, DateContext context)
    {
        var typed = Tokeniser.Tokens(text);
        var dates = WithoutParts(DateReader.Read(text, context), typed);
        var mended = _mender.Mend(typed, dates);
        var written = SpellingMender.Rewrite(text, typed, mended);
        if (written == text)
        {
            return (text, dates, mended);
        }

        var tokens = Tokeniser.Tokens(written);
        return (written, WithoutParts(DateReader.Read(written, context), tokens), tokens);
    }

    private List<Unit> Units(List<Token> tokens, IReadOnlyList<DateReading> dates)
    {
        var units = UnitReader.Read(tokens, _index.Lexicon, _index.Knows);
        // "Did his attempt to join them work?"
        if (tokens.Count > LeastOutcome && tokens[0].Text == "did" && tokens[^1].Text == "work"
            && units.FindIndex(u => u.Start == tokens.Count - 1) is >= 0 and var outcome)
        {
            units[outcome] = units[outcome] with { Terms = _index.Lexicon.Single(Stemmer.Stem("succeed")) };
        }

        var framing = _intents.Framing(tokens);
        units.RemoveAll(u => InsideDate(tokens[u.Start].Start, tokens[u.End - 1].End, dates)
            || Enumerable.Range(u.Start, u.End - u.Start).All(i => framing[i]));
        return Disambiguation.Narrow(units, _index.Pack);
    }

    // A day or month without a year that is part of a name ("the 3 May Revolution") is no date, nor are years that a name ends in.
    private List<DateReading> WithoutParts(IReadOnlyList<DateReading> dates, List<Token> tokens)
    {
        if (dates.Count == 0)
        {
            return [];
        }

        var names = UnitReader.Read(tokens, _index.Lexicon).FindAll(u => u.Entities.Any());
        return [.. dates.Where(d => !names.Exists(u => d.Spans.Count > 0 ? EndsIn(u, d, tokens) : Holds(u, d, tokens)))];
    }

    private static bool Holds(Unit name, DateReading date, List<Token> tokens)
    {
        // "The 3 May" of "the 3 May Revolution".
        var begin = tokens.SkipWhile(t => t.Start < date.Start || t.Text == "the").Select(t => t.Start).FirstOrDefault(date.Start);
        return tokens[name.Start].Start <= begin && date.End <= tokens[name.End - 1].End
            && (tokens[name.Start].Start < begin || date.End < tokens[name.End - 1].End);
    }

    // "The Salt Feud 1983–1987": years behind a name that are those of the thing itself only describe it.
    private bool EndsIn(Unit name, DateReading date, List<Token> tokens) =>
        tokens[name.Start].Start < date.Start && tokens[name.End - 1].End == date.End && date.Spans[0] is { From: { } from, To: { } to } && from.Year < to.Year
        && name.Entities.All(id => _index.Pack.EntitiesById[id].When?.Span == date.Spans[0]);

    // "During the war" is a span and also the name of a thing that facts speak of.
    private bool NamesEvent(DateReading date, List<Token> tokens) =>
        UnitReader.Read([.. tokens.Where(t => date.Start <= t.Start && t.End <= date.End)], _index.Lexicon)
            .SelectMany(u => u.Entities).Any(id => _index.Pack.EntitiesById[id].Group == EntityGroup.Event);

    // "From joining the league to the war".
    private bool NamesThing(DateReading date, List<Token> tokens) =>
        UnitReader.Read([.. tokens.Where(t => date.Start <= t.Start && t.End <= date.End)], _index.Lexicon).Exists(u => u.Entities.Any());

    // A name that merely contains a year ("1985 summit") stays a name; one that lies inside an expression of time is used up by it.
    private static bool InsideDate(int start, int end, IReadOnlyList<DateReading> dates) =>
        dates.Any(d => d.Start <= start && end <= d.End);

    private HashSet<string> FollowUps(List<Token> tokens)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (_, values) = _followUp.Longest(tokens, i);
            found.UnionWith(IsExistential(tokens, i) ? []
                : values.Where(v => v is "pronoun" or "person" or "place" or "back" || (i == 0 && v is "and" or "correction" or "reverse" or "narrower")));
        }

        return found;
    }

    // "X, has it …?": the pronoun means what stands in front.
    private static bool IsFronted(string text, List<Token> tokens, List<Unit> units) =>
        units is [{ Start: 0 } first, _, ..] && first.Entities.Count() == 1 && first.End < tokens.Count && text[tokens[first.End - 1].End] == ',';

    // "Where does X have its seat?": whose it is stands in front, and nothing else points back.
    private bool OwnsItself(List<Token> tokens, List<Unit> units) =>
        units.Find(u => u.Entities.Count() == 1) is { } owner
        && Enumerable.Range(0, tokens.Count)
            .Where(i => _followUp.Longest(tokens, i).Values is { } values && (values.Contains("pronoun") || values.Contains("person")))
            .ToList() is { Count: > 0 } pronouns
        && pronouns.TrueForAll(i => i >= owner.End && Possessives.Contains(tokens[i].Text));

    // "Was there anything?", "there is": no place is meant.
    private static bool IsExistential(List<Token> tokens, int i) =>
        tokens[i].Text == "there" && ((i > 0 && Be.Contains(tokens[i - 1].Text)) || (i + 1 < tokens.Count && Be.Contains(tokens[i + 1].Text)));

    // "…, right?", "…, didn't they?", "So …?": a statement put up for a yes or no.
    private bool IsTag(string text, List<Token> tokens)
    {
        if (!(text.TrimEnd(' ', '.', '!').EndsWith('?') || text.TrimEnd().EndsWith(", " + tokens[^1].Text, StringComparison.OrdinalIgnoreCase))
            || tokens.Count < 3 || Enumerable.Range(0, tokens.Count).Any(i => IntentReader.IsWh(tokens[i].Text)))
        {
            return false;
        }

        return Courtesy.IsTag(tokens[^1].Text)
            || (Pronouns.Contains(tokens[^1].Text) && _index.Polarity.IsContracted(tokens[^2]))
            || text.StartsWith("So ", StringComparison.OrdinalIgnoreCase);
    }

    private Intent Intended(List<Token> tokens, List<Unit> units, string text, bool tag) => _intents.Read(tokens, units, text, tag) switch
    {
        Intent.Span when IntentReader.AsksFate(tokens, units) => Intent.What,
        Intent.What when !units.Exists(u => u.Entities.Any()) && Behind(tokens, text) is { } kind => kind,
        var intent => intent,
    };

    // "The letter: date?": what is asked of it stands behind a mark.
    private Intent? Behind(List<Token> tokens, string text) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1))
            .LastOrDefault(i => text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).IndexOfAny(',', ':', '-') >= 0) is > 0 and var at
            ? KindOf(_followUp.Whole(tokens[at..])) : null;

    // What a follow-up asks for; null where it does not say.
    private static Intent? KindOf(IReadOnlyList<string> followUps) => followUps switch
    {
        ["earlier"] => Intent.Previous,
        ["when"] => Intent.When,
        ["who"] => Intent.Who,
        ["where"] => Intent.Where,
        ["howmany"] => Intent.HowMany,
        _ => null,
    };
}
