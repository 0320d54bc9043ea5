using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using HistoryBot.Answering.Writing;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering;

/// <summary>Answers messages from one pack: read, find, write. Pure: the same message, memory and pack give the same answer. Safe to share.</summary>
public sealed class Answerer
{
    /// <summary>Longest message that is read, in characters; longer ones are refused politely.</summary>
    public const int LongestMessage = 1000;

    private static readonly string[] Frames =
    [
        "greeting", "thanks", "goodbye", "apology", "forget", "help", "help_sections", "empty", "too_long", "not_known", "which_one", "not_known_kind_when",
            "not_known_kind_who",
        "not_known_kind_where", "not_known_kind_why", "not_known_kind_howmany", "off_topic", "closest", "nothing_in_span", "nothing_in_span_of",
            "nothing_in_span_topic",
        "nearest_before", "nearest_after", "nearest_around", "open_end", "open_beginning", "nothing_on_day", "nearest_day_before", "nearest_day_after",
            "range_covered", "read_as", "alternative", "impossible", "more_found", "in_span", "conflict", "yes", "no", "no_rather",
        "no_date", "yes_date", "state_since", "date_coarse", "counted", "no_other_way", "order_first", "order_same", "order_grain", "order_within", "order_row",
            "order_open", "order_bounded", "order_unknown", "leaves_open", "duration", "duration_unknown", "lasted", "elapsed", "source_reply",
        "why_refused", "further_reading", "forgotten_topic", "error",
        "timeline_alternative", "timeline_few", "timeline_undated", "map_alternative", "map_shown", "map_whereabouts", "card_date", "card_what", "card_source",
        "timeline_caption", "timeline_gap", "map_caption",
    ];

    private readonly PackIndex _index;
    private readonly MessageReader _reader;
    private readonly SocialReader _social;
    private readonly FactFinder _finder;
    private readonly AnswerWriter _writer;

    /// <summary>Prepares all look-ups; takes about a fifth of a millisecond for each question listed in the pack.</summary>
    public Answerer(KnowledgePack pack)
        : this(pack, Weights.Fitted)
    {
    }

    internal Answerer(KnowledgePack pack, Weights weights)
    {
        _index = new PackIndex(pack, weights);
        _reader = new MessageReader(_index);
        _social = new SocialReader(pack.Vocabulary);
        _finder = new FactFinder(_index);
        _writer = new AnswerWriter(_index);
    }

    /// <summary>Sentence frames that replies need and the pack does not have, by name; empty for a pack that can be used.</summary>
    public static IReadOnlyList<string> MissingFrames(KnowledgePack pack) => [.. Frames.Where(name => !pack.Phrases.ContainsKey(name))];

    /// <summary>What to say to somebody who joins, with questions to begin with.</summary>
    public Answer Greet() => _writer.Write(new Social(["greeting"], ["somebody joined"]), Question.SmallTalk("greeting"));

    /// <summary>The reply to a message and what to remember of the turn. Never throws.</summary>
    public (Answer Answer, ConversationMemory Memory) Answer(Message message, ConversationMemory memory)
    {
        memory = Remembering.Known(memory, _index.Pack);
        var question = Read(message, memory);
        var finding = _finder.Find(question, memory, message.Now, (part, told) => _reader.ReadPart(part, message, told));
        return (_writer.Write(finding, question), Remembering.Next(memory, question, finding, _index.Pack));
    }

    // What the time of a question is told by ("two years after she was elected") may only be dated by the facts.
    private Question Read(Message message, ConversationMemory memory)
    {
        var question = _reader.Read(message, memory);
        return _finder.Dated(question) is { } dated ? _reader.Read(message with { Text = dated }, memory) : question;
    }

    /// <summary>
    /// Whether the message asks that what was said be deleted, in the words of the vocabulary's <c>forget</c>. The reply then says that it was.
    /// </summary>
    public bool AsksToForget(Message message) =>
        message.Text.Length <= LongestMessage && _social.Read(TextNormaliser.Normalise(message.Text)).Contains("forget");

    /// <summary>
    /// How the dates of a first message of a conversation are read, for people who write packs; null for a message longer than <see cref="LongestMessage"/>.
    /// </summary>
    public DateTrace? ReadDates(Message message) => message.Text.Length > LongestMessage ? null : _reader.Dates(message);

    /// <summary>How a first message of a conversation is read and which candidates are weighed, for people who write packs.</summary>
    public IEnumerable<string> Explain(Message message)
    {
        var question = Read(message, ConversationMemory.Empty);
        yield return $"intent {question.Intent}; dates {string.Join(", ", question.Dates.Select(d => $"“{d.Text}” {d.Edtf} ({d.Rule})"))}";
        yield return "units " + string.Join(" | ",
            question.Units.Select(u => FormattableString.Invariant($"{u.Text} = {string.Join("/", u.Terms)} ({_index.Weight(u):F2})")));
        foreach (var candidate in new Evidence(_index).Rank(question).Take(8))
        {
            var name = candidate.Fact?.Id ?? candidate.Askable.Silence!.Id + " (silence)";
            var measured = FormattableString.Invariant(
                $"{candidate.Rank:F1} score {candidate.Score:F3} odds {candidate.Odds:F1} covers {candidate.Coverage:F2} like {candidate.Likeness:F2}");
            var unexplained = string.Join(", ", candidate.Unexplained(question).Select(u => u.Text));
            yield return $"{measured} {name} {candidate.Askable.Ask?.Kind} “{candidate.Variant.Text}” unexplained: {unexplained}";
        }
    }
}
