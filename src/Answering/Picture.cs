using HistoryBot.Knowledge;

namespace HistoryBot.Answering;

/// <summary>What can be drawn beside a reply. It shows nothing that the reply's sentences do not say.</summary>
/// <param name="Alternative">The essentials in words, for whoever cannot see it.</param>
public abstract record Picture(string Alternative);

/// <summary>Dated facts along an axis of time.</summary>
/// <param name="Entries">In order of time; three or more, of two or more different dates.</param>
/// <param name="Alternative">The essentials in words.</param>
public sealed record TimelinePicture(IReadOnlyList<TimelineEntry> Entries, string Alternative) : Picture(Alternative);

/// <summary>One fact of a timeline.</summary>
/// <param name="Fact">The fact; it has a date of its own.</param>
/// <param name="Position">The number of its citation in the reply.</param>
public sealed record TimelineEntry(Fact Fact, int Position);

/// <summary>Outlines of countries with towns in them.</summary>
/// <param name="Countries">Each has an ISO code; at least one.</param>
/// <param name="Towns">Each has a point; may be empty.</param>
/// <param name="Alternative">The essentials in words.</param>
public sealed record MapPicture(IReadOnlyList<Entity> Countries, IReadOnlyList<Entity> Towns, string Alternative) : Picture(Alternative);
