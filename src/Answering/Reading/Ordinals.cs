namespace HistoryBot.Answering.Reading;

/// <summary>Which one of a list is meant: "the second one", "the last on the list".</summary>
internal static class Ordinals
{
    // A longer message asks for something.
    private const int LongestMessage = 9;

    private static readonly string[] First = ["first", "1st"];
    private static readonly string[] Second = ["second", "2nd"];
    private static readonly string[] Third = ["third", "3rd"];
    private static readonly string[] Fourth = ["fourth", "4th"];
    private static readonly string[] Fifth = ["fifth", "5th"];
    private static readonly string[] Last = ["last", "final"];
    private static readonly string[][] Places = [First, Second, Third, Fourth, Fifth];

    // What may stand around the number.
    private static readonly string[] Around =
        ["the", "and", "one", "on", "of", "in", "a", "that", "your", "list", "again", "them", "those", "sorry", "please", "what", "which", "who", "was", "were",
            "is", "item", "name", "point", "mentioned", "you"];

    /// <summary>The place from 0, or -1 for the last, of a message that says nothing else; null for any other.</summary>
    public static int? Of(Question question)
    {
        var said = question.Tokens.Where(t => !Around.Contains(t.Text)).ToList();
        if (said.Count != 1 || question.Tokens.Count > LongestMessage)
        {
            return null;
        }

        return Last.Contains(said[0].Text) ? -1 : Array.FindIndex(Places, p => p.Contains(said[0].Text)) is >= 0 and var place ? place : null;
    }
}
