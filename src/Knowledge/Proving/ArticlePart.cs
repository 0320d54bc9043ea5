namespace HistoryBot.Knowledge.Proving;

/// <summary>What stands under one heading of the article, down to the next heading of any level.</summary>
/// <param name="Heading">As in the article; "Lead" for what stands before the first one.</param>
/// <param name="Paragraphs">Not empty each; an item of a bulleted list is a paragraph, without its bullet.</param>
public sealed record ArticlePart(string Heading, IReadOnlyList<string> Paragraphs);
