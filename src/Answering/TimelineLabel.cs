using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering;

/// <summary>The few words for a fact that stand beside its date.</summary>
public static class TimelineLabel
{
    // About two lines of a label in a picture.
    private const int Longest = 46;

    /// <summary>The date of a dated fact, as a heading: "12 April 1985", "Around 850".</summary>
    public static string DateOf(Fact fact)
    {
        var words = EdtfWording.Words(fact.When!);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The pack's own, else the beginning of the statement, cut between words.</summary>
    public static string Of(Fact fact)
    {
        if (fact.Label is { } label)
        {
            return label;
        }

        var text = fact.Statement.TrimEnd('.');
        return text.Length <= Longest ? text : text[..text.LastIndexOf(' ', Longest - 1)].TrimEnd(',', ';', ':') + "…";
    }
}
