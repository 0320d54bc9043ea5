using System.Diagnostics;

namespace HistoryBot.Load.Chats;

/// <summary>Prints what became of all questions.</summary>
internal static class CrowdReport
{
    /// <returns>Whether nothing was lost, doubled, out of order or wrong.</returns>
    public static bool Print(Crowd crowd)
    {
        var questions = crowd.Chats.SelectMany(chat => chat.Book.Close()).ToList();
        var faults = crowd.Chats.Select(chat => chat.Book.Judge()).Aggregate(ChatFaults.None, (sum, one) => sum + one);
        Figures.Print("conversations", crowd.Chats.Count);
        Figures.Print("questions asked", questions.Count);
        Figures.Print("questions acknowledged", questions.Count - faults.Unacknowledged);
        PrintTimes("asked → acknowledged", Milliseconds(questions, question => question.AcknowledgedAt));
        PrintTimes("asked → answered", Milliseconds(questions, question => question.AnsweredAt));
        Figures.Print("posts and calls repeated", crowd.Chats.Sum(chat => chat.Retries));
        Figures.Print("answers with 5xx", crowd.Chats.Sum(chat => chat.ServerFaults));
        Figures.Print("sockets opened", crowd.Chats.Sum(chat => chat.Sockets));
        Figures.Print("activities shown again, same id", crowd.Chats.Sum(chat => chat.Book.Repeated));
        Figures.Print("lost", faults.Lost);
        Figures.Print("doubled", faults.Doubled);
        Figures.Print("out of order", faults.Disordered);
        Figures.Print("wrong answer", faults.Wrong);
        return !faults.Any && questions.Count > 0;
    }

    public static void PrintTimes(string name, IReadOnlyList<double> sorted) => Figures.Print(
        name, sorted.Count == 0 ? "–" : $"p50 {At(sorted, 0.5)}  p90 {At(sorted, 0.9)}  p99 {At(sorted, 0.99)}  max {At(sorted, 1)} ms");

    /// <summary>Sorted; without those that never came.</summary>
    public static IReadOnlyList<double> Milliseconds(IEnumerable<Question> questions, Func<Question, long> end) =>
        [.. questions.Where(question => end(question) > 0).Select(question => Stopwatch.GetElapsedTime(question.AskedAt, end(question)).TotalMilliseconds).Order()];

    private static string At(IReadOnlyList<double> sorted, double share) => Figures.Text(sorted[(int)Math.Ceiling(share * sorted.Count) - 1]);
}
