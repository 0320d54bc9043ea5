namespace HistoryBot.Knowledge.Dates;

/// <summary>Why a text is no EDTF date, for the person who wrote it.</summary>
/// <param name="What">What is wrong: "month 13 does not exist".</param>
/// <param name="Right">What would be right: "write 1985-12, or 1985-XX if the month is unknown".</param>
public sealed record EdtfFault(string What, string Right)
{
    /// <summary>Both halves as one sentence without a closing stop.</summary>
    public override string ToString() => $"{What}; {Right}";
}
