using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge.Dates;
using NodaTime.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>Reads a whole message: refuses what is too long or empty, takes small talk apart, reads the rest as a question.</summary>
internal sealed class MessageReader
{
    private const int MostParts = 4;

    // Fewer words in capitals can be abbreviations.
    private const int LeastShouted = 4;

    private const string Help = "help";

    private static readonly string[] Possessives = ["its", "his", "their"];
    private static readonly string[] Pronouns = ["it", "he", "him", "she", "they", "them", .. Possessives];

    private readonly QuestionReader _questions;
    private readonly DateOrder _order;
    private readonly Reference _reference;
    private readonly LastQuestion _last;
    private readonly SocialReader _social;
    private readonly Courtesy _courtesy;
    private readonly Commands _commands;
    private readonly Clefts _clefts;
    private readonly TopicRequests _requests;
    private readonly IReadOnlyList<EventName> _events;

    public MessageReader(PackIndex index)
    {
        _questions = new QuestionReader(index);
        _order = new DateOrder(index.Pack.Vocabulary);
        _reference = new Reference(index);
        _last = new LastQuestion(index);
        _social = new SocialReader(index.Pack.Vocabulary);
        _courtesy = new Courtesy(index.Pack.Vocabulary);
        _commands = new Commands(index.Pack.Vocabulary);
        _clefts = new Clefts(index.Lexicon);
        _requests = new TopicRequests(index.Pack.Vocabulary, _courtesy);
        _events =
        [
            .. index.Pack.Entities.Where(e => e.When is not null || e.Undated is not null)
                .SelectMany(e =>
                    e.Aliases.Append(e.Name)
                        .Select(n => new EventName(TextNormaliser.Normalise(n).ToLowerInvariant(), e.Id, e.When, e.Undated) { Title = e.Name }))
                .DistinctBy(e => e.Name),
        ];
    }

    /// <summary>Reads; never throws.</summary>
    public Question Read(Message message, ConversationMemory memory)
    {
        if (message.Text.Length > Answerer.LongestMessage)
        {
            return Question.SmallTalk("too_long");
        }

        var text = TextNormaliser.Normalise(message.Text.ReplaceLineEndings(" ; "));
        if (!text.Any(char.IsLetterOrDigit))
        {
            return Question.SmallTalk("empty");
        }

        var social = _social.Read(text);
        // "Who are you and how can you help me?"
        if (social.Count == 0 && ClauseSplitter.Split(text) is { Count: > 1 } parts && parts.Select(_social.Read).ToList() is var each
            && each.TrueForAll(s => s.Count > 0))
        {
            social = [.. each.SelectMany(s => s).Distinct(StringComparer.Ordinal)];
        }

        // "Who are you exactly?"
        if (social.Count == 0 && _social.Read(string.Join(' ', _courtesy.Strip(Tokeniser.Tokens(text)).Select(t => t.Text))) is [Help])
        {
            social = [Help];
        }

        if (social.Count > 0)
        {
            return Question.SmallTalk(social);
        }

        text = _clefts.Undone(Calm(_courtesy.Bare(_social.Without(_commands.Without(Calm(Commands.Asked(text)))))));
        if (_commands.Supposes(text))
        {
            return Question.SmallTalk() with { Supposed = true };
        }

        text = _requests.Bare(text) is { } request && TellsOf(request, message, memory) ? request : text;
        text = ClauseSplitter.Lead(text) is > 0 and var lead && TellsNothing(text[..lead], message, memory) ? text[lead..] : text;
        return Read(text, message, memory) with { DayFirst = _order.Of(text) };
    }

    /// <summary>Reads a part of a message by itself, in the light of what was answered to another.</summary>
    public Question ReadPart(string text, Message message, ConversationMemory memory) => Read(text, Context(text, message, memory), memory);

    /// <summary>How the dates of a first message are read.</summary>
    public DateTrace Dates(Message message)
    {
        var text = Calm(TextNormaliser.Normalise(message.Text));
        return DateReader.Trace(text, Context(text, message, ConversationMemory.Empty));
    }

    // Capitals nearly throughout ("hey WHO WON THE WAR") say no more than small letters.
    private static string Calm(string text)
    {
        var words = Tokeniser.Tokens(text).FindAll(token => !token.IsNumber);
        var shouted = words.Count(word => word.AllCapitals);
        return shouted >= LeastShouted && shouted * 2 > words.Count ? text.ToLowerInvariant() : text;
    }

    private DateContext Context(string text, Message message, ConversationMemory memory) =>
        new(message.Now, _order.Of(text) ?? DayFirst(message, memory), Spoken(memory), _events);

    private Question Read(string text, Message message, ConversationMemory memory)
    {
        var context = Context(text, message, memory);
        var parts = ClauseSplitter.Split(text);
        if (Returned(text, parts, context) is { } returned)
        {
            return Read(returned, context, memory);
        }

        if (parts.Count > 1 && Corrected(_questions.Read(parts[^2], context), _questions.Read(parts[^1], context)) is { } corrected)
        {
            return Read(corrected, context, memory);
        }

        return Read(text, context, memory) with { Parts = parts.Count > 1 ? Parts([.. parts.Take(MostParts)], context, memory) : [] };
    }

    // "No, I meant the treaty. When was it?": asked of the treaty, of which there may be several.
    private static string? Corrected(Question meant, Question asked) =>
        (meant.FollowUps.Contains("correction") || AskedFor.Place(meant.Tokens, "meant", "mean") >= 0) && !meant.Tokens.Any(t => IntentReader.IsWh(t.Text))
        && meant.Units is [.., { Start: > 0 } noun] && noun.End == meant.Tokens.Count && noun.Terms.Any(t => t[0] is '@' or '#')
            && meant.Tokens[noun.Start - 1].Text == "the"
        && !asked.Units.Exists(u => u.Entities.Any()) && AskedFor.Place(asked.Tokens, Pronouns) is >= 0 and var at
            ? asked.Text[..asked.Tokens[at].Start] + "the " + noun.Text + asked.Text[asked.Tokens[at].End..] : null;

    // "Back to the treaty. When was it?": asked of the treaty, whatever was spoken of last.
    private string? Returned(string text, IReadOnlyList<string> parts, DateContext context)
    {
        var lead = ClauseSplitter.Lead(text);
        var (head, rest) = lead > 0 ? (text[..lead].Trim(' ', ':', ','), text[lead..]) : parts.Count == 2 ? (parts[0], parts[1])
            : ("", "");
        return head.Length > 0 && _questions.Read(head, context) is { Dates.Count: 0, Units: [.., { } topic] } back && back.FollowUps.Contains("back")
            && topic.End == back.Tokens.Count && topic.Entities.Any()
            && !IntentReader.AsksWhether(back.Tokens) && !back.Tokens.Any(t => IntentReader.IsWh(t.Text))
            && _questions.Read(rest, context) is var asked && AskedFor.Place(asked.Tokens, Pronouns) is >= 0 and var at
            && !asked.Units.Exists(u => u.Entities.Any() && u.End <= at)
                ? $"{asked.Text[..asked.Tokens[at].Start]}{Article(back, topic)}{topic.Text}{(Possessives.Contains(asked.Tokens[at].Text) ? "'s" : "")}" +
                    $"{asked.Text[asked.Tokens[at].End..]}" : null;
    }

    private static string Article(Question question, Unit unit) => unit.Start > 0 && question.Tokens[unit.Start - 1].Text == "the" ? "the " : "";

    // "My tea gets cold, so quickly: who was it?" What somebody says of himself asks nothing, whatever happened to him.
    private bool TellsNothing(string text, Message message, ConversationMemory memory)
    {
        var said = _questions.Read(text, Context(text, message, memory));
        var isOwn = Tokeniser.Tokens(text) is [{ Text: "my" or "i" or "im" or "ive" }, ..] own && !own.Exists(t => IntentReader.IsWh(t.Text));
        return said is { Drawing: null, Dates.Count: 0, FollowUps.Count: 0 } && (isOwn || !said.Asks)
            && !said.Units.Exists(u => u.Entities.Any() || (!isOwn && u.Terms.Any(t => t[0] == '#')));
    }

    // "I have an exam tomorrow, wish me luck" asks for nothing.
    private bool TellsOf(string text, Message message, ConversationMemory memory) =>
        _questions.Read(text, Context(text, message, memory)) is var asked
            && (asked.Dates.Count > 0 || asked.Units.Exists(u => u.Terms.Any(t => t[0] is '@' or '#')));

    // "What was signed in 1985, and what followed a year later?": a part counts from the date of the part before it.
    private List<Question> Parts(List<string> parts, DateContext context, ConversationMemory memory)
    {
        var read = new List<Question>(parts.Count);
        string? heading = null;
        foreach (var part in parts)
        {
            var question = Read(part, context, memory);
            // "10 May 1925: who won, and what did they win?"
            if (heading is not null && question is { Dates.Count: 0, FollowUps.Count: 0 })
            {
                question = Read(heading + ", " + part, context, memory);
            }
            else if (question is { Units.Count: 0, Asks: false, Dates: [{ } only] } && part.Length == only.End - only.Start)
            {
                heading = part;
            }

            read.Add(question);
            if (question.Dates.FirstOrDefault(d => d.Spans.Count > 0) is { } date)
            {
                context = context with { Spoken = date.Spans[0] };
            }

            // "I meant X. What did he do?": who was named in this message comes before who was spoken of.
            memory = memory with { Entities = [.. question.Units.Where(u => u.Entities.Count() == 1).OrderBy(u => u.Start == u.End).SelectMany(u => u.Entities).Concat(memory.Entities).Distinct(StringComparer.Ordinal)] };
        }

        return read;
    }

    private Question Read(string text, DateContext context, ConversationMemory memory)
    {
        var question = _questions.Read(text, context);
        var completed = _reference.Chosen(question, memory, last => _questions.Read(last, context))
            ?? _reference.OfSort(question, memory)
            ?? _reference.Superior(question, memory)
            ?? _last.Changed(question, memory, last => _questions.Read(last, context));
        return completed is { Length: <= Answerer.LongestMessage }
            ? _questions.Read(completed, context)
            : _reference.Resolve(question, memory);
    }

    private static bool DayFirst(Message message, ConversationMemory memory) =>
        memory.DayFirst
            ?? !(message.Locale.Length == 0 || message.Locale.StartsWith("en-US", StringComparison.OrdinalIgnoreCase)
                || message.Locale.Equals("en", StringComparison.OrdinalIgnoreCase));

    private static DateSpan? Spoken(ConversationMemory memory) =>
        memory.From is null && memory.To is null ? null : new DateSpan(Day(memory.From), Day(memory.To));

    private static NodaTime.LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
