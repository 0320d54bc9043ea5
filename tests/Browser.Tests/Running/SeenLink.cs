namespace HistoryBot.Browser.Tests.Running;

/// <summary>A citation as a browser has it.</summary>
/// <param name="Number">As it is drawn.</param>
internal sealed record SeenLink(string Number, string Address, string Target, string Relation);
