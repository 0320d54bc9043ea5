using NodaTime;

namespace HistoryBot.Answering;

/// <summary>What a person said, with all that the answer may depend on besides the pack and the conversation.</summary>
/// <param name="Text">As typed; any length, any characters.</param>
/// <param name="Locale">BCP 47 tag; decides whether 10/02 is a day in February or in October. Unknown or empty: as en-US.</param>
/// <param name="Now">Today where the person is.</param>
public sealed record Message(string Text, string Locale, LocalDate Now);
