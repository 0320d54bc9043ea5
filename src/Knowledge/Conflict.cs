namespace HistoryBot.Knowledge;

/// <summary>A place where the article contradicts itself or can be read in two ways; both sides are always shown.</summary>
/// <param name="Id">Kebab-case, unique.</param>
/// <param name="Says">Sentence that tells both sides.</param>
/// <param name="Kinds">Kinds of question that touch it; empty for all.</param>
/// <param name="Facts">Ids of the facts on either side, at least two.</param>
public sealed record Conflict(string Id, string Says, IReadOnlyList<QuestionKind> Kinds, IReadOnlyList<string> Facts);

/// <summary>A name that means more than one entity.</summary>
/// <param name="Terms">The shared names ("the treaty", "Smith"), in lower case.</param>
/// <param name="Ask">The question to put back.</param>
/// <param name="Means">Ids of the entities, at least two, the likeliest first.</param>
public sealed record Ambiguity(IReadOnlyList<string> Terms, string Ask, IReadOnlyList<string> Means);

/// <summary>Something that readers ask and the article does not say.</summary>
/// <param name="Id">Kebab-case, unique.</param>
/// <param name="Says">Full sentence for the reply.</param>
/// <param name="About">Ids of the entities that it is about; empty for general matters.</param>
/// <param name="Questions">Different ways to ask it.</param>
public sealed record Silence(string Id, string Says, IReadOnlyList<string> About, IReadOnlyList<string> Questions);

/// <summary>Words and phrases that mean the same in this pack.</summary>
/// <param name="Id">Kebab-case, unique.</param>
/// <param name="Words">Lower-case words and phrases; each belongs to one concept only.</param>
public sealed record Concept(string Id, IReadOnlyList<string> Words)
{
    /// <summary>Ids of concepts that say the contrary: what does the one does not do the other.</summary>
    public IReadOnlyList<string> Contraries { get; init; } = [];
}

/// <summary>The language of questions: what is data about English rather than about the subject.</summary>
/// <param name="Kinds">Opening words and phrases by the kind of question they ask for.</param>
/// <param name="Courtesy">Words and phrases that change nothing ("please", "can you tell me").</param>
/// <param name="Stop">Words that carry no content.</param>
/// <param name="Social">Small talk by its name ("greeting", "thanks", "help", "goodbye"): whole messages.</param>
/// <param name="FollowUp">Words and phrases by the reference to the conversation that they make ("pronoun", "more", "source").</param>
/// <param name="Spellings">Short and SMS spellings to what they stand for ("wen" to "when").</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds,
    IReadOnlyList<string> Courtesy,
    IReadOnlyList<string> Stop,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Social,
    IReadOnlyDictionary<string, IReadOnlyList<string>> FollowUp,
    IReadOnlyDictionary<string, string> Spellings)
{
    /// <summary>Words that may stand around small talk ("that really helped") and are none by themselves.</summary>
    public IReadOnlyList<string> Asides { get; init; } = [];

    /// <summary>Phrases that ask for a drawing, by what is to be drawn ("timeline", "map"), and words that make it one of everything ("whole").</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Pictures { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Words of a frame around a topic: "occasion" (what it is for: an essay), "binding" (behind which the topic stands), "giving" (what you or I do with
    /// it), "helping" (asks for something by itself: "fill me in"), "around" (what may stand around these).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Requests { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Words of order by what they say: "before" and "after" (that what stands before them is earlier, later, than what stands behind),
    /// "already" and "when" (together: before), "joint" (what stands between things that are put in order or counted between), "choice" ("or"),
    /// "rank" (which of two: older), "foremost" and "hindmost" (which of all: first, oldest), "asking" (begins another clause), "unit" (years, days),
    /// "now" (the day of the question: today), "lasting" (it is asked how long something went on), "other" (the other choice at the end: "or afterwards").
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Order { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Phrases of orders to a machine ("ignore all previous", "drop table"); a sentence with one asks nothing.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>
    /// Words of what is less than that it was so: "told" (tried, willing; a yes to whether it was so is not borne out by them), "asked" (wanted, might;
    /// a question with one asks for no more), "lasting" (a question with one asks whether it went on), "over" (what is told with one did not).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lesser { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words by which a name is asked for ("what was he called").</summary>
    public IReadOnlyList<string> Naming { get; init; } = [];

    /// <summary>
    /// Words that turn a sentence into its contrary: "denied" (not), "contracted" (didnt; deny nothing where they begin a question or end it),
    /// "contrary" (refuse, speak out against), "against", "all" (every, only), "plain" (what only looks like one of these: at all).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Polarity { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words for how closely a date is wanted, by "year", "month" and "day".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Grain { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Nouns by the sort of thing that they ask for ("which town"): kinds of entities, or their groups in the singular.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sorts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
