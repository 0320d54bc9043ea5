using System.Collections.Concurrent;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Answering.Tests.Packs;

namespace HistoryBot.Answering.Tests.Corpus;

/// <summary>The files of questions with expected answers, each asked once a run.</summary>
internal static class Corpora
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<JudgedTurn>>> Asked = new();

    /// <summary>All files of conversations, in the order of their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => !name.StartsWith("spelling", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Files of which may be read what fails.</summary>
    public static IReadOnlyList<string> Open { get; } = [.. Names.Where(name => !name.EndsWith("-fresh", StringComparison.Ordinal))];

    /// <summary>Every message of a file with its reply and what that is worth.</summary>
    public static IReadOnlyList<JudgedTurn> Of(string name) => Asked.GetOrAdd(name, _ => new(() => Ask(name))).Value;

    /// <summary>The first messages of the open files that are answered right and are no small talk.</summary>
    /// <param name="every">One of so many messages is looked at, whether right or not, so that the choice does not hang on what is right today.</param>
    /// <param name="from">The place of the first of them.</param>
    public static IEnumerable<JudgedTurn> RightAtOnce(int every = 1, int from = 0) => Open.SelectMany(Of).Where(turn => turn.Number == 1)
        .Where((_, i) => i % every == from % every)
        .Where(turn => turn.Judgement.Verdict == Verdict.Right && turn.Answer.Kind != AnswerKind.Social);

    /// <summary>A file's conversations.</summary>
    public static IReadOnlyList<ExpectedConversation> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, name + ".jsonl")).Select((line, i) => ConversationReader.Read(line) switch
        {
            { Conversation: { } conversation } => conversation,
            var reading => throw new InvalidDataException($"{name}.jsonl:{i + 1} {string.Join("; ", reading.Faults)}"),
        })];

    private static IReadOnlyList<JudgedTurn> Ask(string name) =>
        [.. Read(name).AsParallel().AsOrdered().SelectMany(c => JudgedTurn.AllOf(c, LoadedPack.Shipped.Answerer))];
}
