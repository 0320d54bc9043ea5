using HistoryBot.Answering;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;
using NodaTime;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HistoryBot.Benchmarks;

/// <summary>What is measured with.</summary>
internal static class Texts
{
    public static readonly LocalDate Today = new(2026, 11, 23);

    public static readonly DateContext Context = new(Today, true, null, []);

    /// <summary>Without a date.</summary>
    public static readonly string[] Undated =
    [
        "Who raided the embassy?", "Why did the two countries fall out over the rebels?", "How many of the 14 hostages came home, and who was their leader?",
        "Tell me about the relations between the two countries.",
    ];

    /// <summary>With dates that our own rules read.</summary>
    public static readonly string[] OwnRules =
    [
        "What happened in 1973?", "What happened between 1971 and the early 1980s?", "Who came on the tenth of February, 1973?", "What went on half a century ago, or in the 9th century?",
    ];

    /// <summary>With dates that are left to Recognizers.</summary>
    public static readonly string[] LeftOver =
    [
        "What happened last weekend?", "What happened on Friday?", "Did they meet last Christmas?", "What was said a fortnight ago?",
    ];

    public static IEnumerable<string> Kinds => ["undated", "own rules", "Recognizers"];

    public static string[] Of(string kind) => kind switch { "undated" => Undated, "own rules" => OwnRules, _ => LeftOver };

    /// <summary>The shipped pack.</summary>
    public static KnowledgePack Pack() => PackReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Pack
        ?? throw new InvalidOperationException("The shipped pack has faults; the verify command names them.");

    /// <summary>Hostile pieces repeated to the greatest length that is read.</summary>
    public static IEnumerable<string> Hostile()
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream("hostile.yaml") ?? throw new FileNotFoundException("hostile.yaml");
        using var reader = new StreamReader(stream);
        var pieces = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Dictionary<string, List<string>>>(reader);
        return pieces["repeated"].Select(p => string.Concat(Enumerable.Repeat(p, (Answerer.LongestMessage / p.Length) + 1))[..Answerer.LongestMessage]);
    }
}
