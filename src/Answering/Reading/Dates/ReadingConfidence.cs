namespace HistoryBot.Answering.Reading.Dates;

/// <summary>How surely an expression of time means what it was read as; a closed scale, the least sure first.</summary>
public enum ReadingConfidence
{
    /// <summary>Other readings are as good; they are among the reading's alternatives. Also what Recognizers read.</summary>
    Guess,

    /// <summary>Read by a convention that the reply states ("early" = the first four years), or a date by the words around it alone ("in 73").</summary>
    Likely,

    /// <summary>There is nothing else that it can mean.</summary>
    Sure,
}
