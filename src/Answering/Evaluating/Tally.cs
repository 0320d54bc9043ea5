namespace HistoryBot.Answering.Evaluating;

/// <summary>How many replies were right, wrong and missed.</summary>
public sealed record Tally(int Right, int Wrong, int Missed)
{
    /// <summary>All replies.</summary>
    public int Total => Right + Wrong + Missed;

    /// <summary>Percent of all replies that were right, 0 to 100; 0 where there is none.</summary>
    public double RightShare => Share(Right);

    /// <summary>Percent of all replies that were wrong, 0 to 100; 0 where there is none.</summary>
    public double WrongShare => Share(Wrong);

    /// <summary>Counts.</summary>
    public static Tally Of(IReadOnlyCollection<JudgedTurn> turns) =>
        new(Count(turns, Verdict.Right), Count(turns, Verdict.Wrong), Count(turns, Verdict.Missed));

    private static int Count(IReadOnlyCollection<JudgedTurn> turns, Verdict verdict) => turns.Count(t => t.Judgement.Verdict == verdict);

    private double Share(int part) => Total == 0 ? 0 : 100.0 * part / Total;
}
