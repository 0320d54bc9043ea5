namespace HistoryBot.Answering.Finding;

/// <summary>What vouches for the words that a question leaves out.</summary>
internal enum Leaning
{
    /// <summary>Nothing: the question must say it all.</summary>
    None,

    /// <summary>Its date: only few facts lie there.</summary>
    OnDate,

    /// <summary>What was told before, for what the question leaves out but not for other telling words.</summary>
    OnTalk,
}
