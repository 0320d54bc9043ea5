using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary>Runs every rule that looks at more than one value; a broken one does not stop the others.</summary>
internal static class PackChecker
{
    private static readonly Func<WrittenPack, IEnumerable<Problem>>[] AllRules =
    [
        UniqueIds.Check,
        KnownReferences.Check,
        FactsComplete.Check,
        AnswersYesOrNo.Check,
        QuestionsOnce.Check,
        NamesOnce.Check,
        WordsOnce.Check,
        EnoughSides.Check,
        FactsFiles.Check,
    ];

    /// <summary>All problems, in no particular order.</summary>
    public static IEnumerable<Problem> Check(WrittenPack pack) => AllRules.SelectMany(rule => rule(pack));
}
