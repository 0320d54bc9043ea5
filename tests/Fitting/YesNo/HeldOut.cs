using HistoryBot.Answering;
using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Fitting.YesNo;

/// <summary>One word that could be said to a question, and whether it is the one that is listed with it.</summary>
/// <param name="Question">The question's number; its other word and what else could be told have the same.</param>
/// <param name="Case">The word and what speaks for it.</param>
/// <param name="Right">True where the question is listed with this word.</param>
internal sealed record Trial(int Question, YesNoCase Case, bool Right);

/// <summary>Asks the pack's own yes-or-no questions of an index that is made without them.</summary>
internal static class HeldOut
{
    // Facts that share so much of what they are about say the same in two places of the article.
    private const double SameMatter = 0.6;

    private static readonly LocalDate Now = new(2026, 11, 23);

    /// <summary>What could be said to the questions of one part.</summary>
    /// <param name="pack">The whole pack.</param>
    /// <param name="part">Which part is held out, from 0.</param>
    /// <param name="parts">Into how many the questions are divided, by their text.</param>
    public static IReadOnlyList<Trial> Ask(KnowledgePack pack, int part, int parts)
    {
        bool IsOut(string question) => Hash(question) % (uint)parts == part;
        List<(string Text, Fact? Fact, QuestionKind? Word)> asked =
        [
            .. pack.Facts.SelectMany(f => f.Asks.SelectMany(a => a.Questions.Where(IsOut).Select(q => (q, (Fact?)f, (QuestionKind?)a.Kind)))),
            .. pack.Silences.SelectMany(s => s.Questions.Where(IsOut).Select(q => (q, (Fact?)null, (QuestionKind?)null))),
        ];
        var rest = new KnowledgePack(
            pack.Header, pack.Sources, pack.Entities, [.. pack.Facts.Select(f => f with { Asks = [.. f.Asks.Select(a => a with { Questions = [.. a.Questions.Where(q => !IsOut(q))] })] })],
            pack.Conflicts, pack.Ambiguities, [.. pack.Silences.Select(s => s with { Questions = [.. s.Questions.Where(q => !IsOut(q))] })], pack.Concepts, pack.Vocabulary, pack.Phrases)
        {
            Paraphrases = pack.Paraphrases,
        };

        // What the rules find by themselves.
        var index = new PackIndex(rest, Weights.Fitted with { YesNoProbability = 2, YesLeastProbability = -1, NoLeastProbability = -1 });
        var reader = new MessageReader(index);
        var finder = new FactFinder(index);
        var evidence = new Evidence(index);
        var speaks = new YesNoEvidence(index, new Assertion(index));
        return
        [
            .. asked.AsParallel().AsOrdered().SelectMany((a, number) =>
            {
                var message = new Message(a.Text, "en-US", Now);
                var question = reader.Read(message, ConversationMemory.Empty);
                return YesNoConfidence.Suits(question)
                    ? speaks.Of(question, evidence.Rank(question), finder.Find(question, ConversationMemory.Empty, Now, (text, told) => reader.ReadPart(text, message, told)))
                        .Select(c => new Trial((part * asked.Count) + number, c, a.Fact is not null && a.Word == c.Word && IsSame(a.Fact, c.Best.Fact!)))
                    : [];
            }),
        ];
    }

    private static bool IsSame(Fact a, Fact b) =>
        a.Sentence == b.Sentence || (a.Entities.Intersect(b.Entities).Count() is > 1 and var shared && shared >= SameMatter * a.Entities.Union(b.Entities).Count());

    // FNV-1a with a last mixing, the same on every machine.
    private static uint Hash(string text)
    {
        var hash = text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u);
        hash = (hash ^ (hash >> 15)) * 0x85ebca6bu;
        return hash ^ (hash >> 13);
    }
}
