namespace HistoryBot.Load.Fuzz;

/// <summary>What is sent through one connection.</summary>
/// <param name="Number">What it was made from, beside the seed.</param>
/// <param name="Door">The address that it began as.</param>
/// <param name="IsCutOff">Whether it ends before its end, or is no HTTP: then it may also be left without an answer.</param>
internal sealed record HostileRequest(long Number, string Door, byte[] Bytes, bool IsCutOff);
