using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Answers a message of several sentences.</summary>
internal sealed class PartsFinder(PackIndex index, CountryCheck countries)
{
    /// <summary>
    /// The message is taken as a whole first; where that explains too little, or where it holds several questions, each is answered for itself, the later ones
    /// in the light of the earlier.
    /// </summary>
    /// <param name="question">The message.</param>
    /// <param name="memory">What was spoken of before it.</param>
    /// <param name="find">Answers one question.</param>
    /// <param name="read">Reads a part of the message again, after another was answered.</param>
    public Finding Find(
        Question question,
        ConversationMemory memory,
        Func<Question, ConversationMemory, Finding> find,
        Func<string, ConversationMemory, Question> read)
    {
        var whole = find(question, memory);
        if (whole is Found all && (all.InOrder || question.Intent is Intent.Order or Intent.Duration or Intent.Elapsed))
        {
            return whole;
        }

        var asking = question.Parts.Where(p => p.Asks).ToList();
        var found = new List<Found>();
        var open = new List<Question>();
        var refused = false;
        var unsaid = false;
        var carried = false;
        foreach (var asked in asking)
        {
            // "When was X signed, and who had left two years earlier?"
            var part = (found.Count > 0 || carried) && (asked.FollowUps.Count > 0 || asked.Dates.Any(d => d.Problem is not null)) ? read(asked.Text, memory)
                : asked;
            // "Did X answer, and what was it?" asks twice for what the article does not say.
            if (unsaid && part.FollowUps.Count > 0 && part.Units.TrueForAll(u => u.Start == u.End || index.Weight(u) <= index.Weights.PlainWord))
            {
                open.Add(part);
                continue;
            }

            // "X has a flag. Where does it hang?": what "it" means stands in another part.
            var finding = carried ? countries.Checked(find(part, memory), question) : find(part, memory);
            refused |= finding is NotKnown { OfAnother: true };
            unsaid = asked.Intent == Intent.YesNo && finding is NotKnown;
            if (finding is not Found answer
                || ((part.FollowUps.Count > 0 || !part.Units.Exists(u => u.Entities.Any())) && countries.Absent(question, answer) is not null))
            {
                open.Add(part);
                // "Back to X. Where is it from?"
                carried = finding is NotKnown { Closest: not null, OfAnother: false } && found.Count == 0
                    && question.Dates.Count == 0 && asked.Tokens.Any(t => IntentReader.IsWh(t.Text));
                memory = part.FollowUps.Contains("back") && part.Units.Find(u => u.Entities.Count() == 1) is { } topic
                    ? ConversationMemory.Empty with { Entities = [topic.Entities.First()] }
                    // "Who sold the X, and for whom had they been built?"
                    : carried ? Remembering.Next(memory, part, finding, index.Pack) : memory;
            }
            else if (found.TrueForAll(f => f.Short != answer.Short || f.Facts[0].Id != answer.Facts[0].Id))
            {
                found.Add(answer);
                memory = Remembering.Next(memory, part, answer, index.Pack);
            }
        }

        // "I need the X. Which city is it in?"
        if (asking is [{ FollowUps.Count: > 0 }] && memory.Facts.Count == 0)
        {
            return whole;
        }

        if (asking.Count == 1 && asking[0].Dates.Count == 0 && question.Dates.Count > 0 && (whole is Found || asking[0].FollowUps.Count > 0))
        {
            return whole;
        }

        return found.Count > 1 ? new Several([.. found.Take(found.Count - 1), WithRest(found[^1], found, open, refused)], [.. found.SelectMany(f => f.Reasons)])
            : found.Count == 1 && (asking.Count == 1 || whole is Found { Sure: false }) ? WithRest(found[0], found, open, refused)
            : whole is Found told ? WithRest(told, [told], open, inPart: false)
            : found.Count == 0 ? whole
            : WithRest(found[0], found, open, refused);
    }

    // Whether a part of the message was left without an answer that names a country of which nothing was told, or, where only another part was answered,
    // anything.
    private Found WithRest(Found answer, IReadOnlyList<Found> told, List<Question> open, bool refused = false, bool inPart = true) => answer with
    {
        LeavesOpen = refused || open.Exists(p => told.All(f => countries.Absent(p, f) is not null)
            || (inPart
                && p.Units.Exists(u => u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord
                    && !told.SelectMany(f => f.Facts).Any(f => index.Tells(f, u))))),
    };
}
