namespace HistoryBot.Load.Chats;

/// <summary>What went wrong in conversations, counted.</summary>
/// <param name="Unacknowledged">Questions that the server never took, however often they were repeated.</param>
/// <param name="Lost">Acknowledged questions without an answer, or that were never shown.</param>
/// <param name="Doubled">Answers beyond the first, and questions shown under two ids.</param>
/// <param name="Disordered">Answers and questions that came after a later one.</param>
/// <param name="Wrong">Answers that answer something else.</param>
internal sealed record ChatFaults(int Unacknowledged, int Lost, int Doubled, int Disordered, int Wrong)
{
    public static readonly ChatFaults None = new(0, 0, 0, 0, 0);

    public bool Any => this != None;

    public static ChatFaults operator +(ChatFaults one, ChatFaults other) => new(
        one.Unacknowledged + other.Unacknowledged,
        one.Lost + other.Lost,
        one.Doubled + other.Doubled,
        one.Disordered + other.Disordered,
        one.Wrong + other.Wrong);
}
