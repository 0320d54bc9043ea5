using System.Text.RegularExpressions;
using HistoryBot.Answering.Tests.Corpus;
using HistoryBot.Answering.Tests.Packs;
using Xunit;

namespace HistoryBot.Answering.Tests.Contract;

/// <summary>What holds of every reply, over every question that the shipped pack lists and every message of the corpora.</summary>
public sealed class ContractSpecs
{
    private const int MostSuggestions = 3;

    /// <summary>Frames that claim nothing of the article, or lead in to a sentence that does.</summary>
    private static readonly string[] Framing =
    [
        "read_as", "alternative", "more_found", "nothing_in_span", "nothing_in_span_of", "nothing_in_span_topic", "range_covered", "leaves_open", "in_span", "timeline_few",
        "further_reading",
    ];

    private static readonly Regex Frame = new(string.Join('|', Framing.Where(LoadedPack.Shipped.Pack.Phrases.ContainsKey).Select(Pattern)), RegexOptions.Compiled | RegexOptions.IgnoreCase);

    // Of files whose failures are not read no word is shown.
    private static readonly Lazy<IReadOnlyList<Asked>> Everything = new(() =>
    [
        .. ListedQuestions.All,
        .. Corpora.Names.SelectMany(file => Corpora.Of(file).Select(
            turn => new Asked(Corpora.Open.Contains(file) ? turn.Turn.Text : $"{file} {turn.Conversation.Id}", null, turn.Answer))),
    ]);

    private static IReadOnlyList<Asked> All => Everything.Value;

    private static IEnumerable<Asked> Telling => All.Where(a => a.Answer.Kind is AnswerKind.Answer or AnswerKind.Nearest);

    [Fact]
    public void A_reply_is_never_empty() =>
        Verdict.None(All.Where(a => a.Answer.Sentences.Count == 0 || a.Answer.Sentences.Any(s => string.IsNullOrWhiteSpace(s.Text))));

    [Fact]
    public void A_sentence_is_one_line_with_nothing_left_to_fill_in() =>
        Verdict.None(All.Where(a => a.Answer.Sentences.Any(s => s.Text.AsSpan().ContainsAny("\r\n{}"))));

    [Fact]
    public void An_answer_cites_something() => Verdict.None(Telling.Where(a => a.Answer.Citations.Count == 0));

    [Fact]
    public void An_answer_cites_every_claim() =>
        Verdict.None(Telling.Where(a => a.Answer.Sentences.Any(s => s.Citations.Count == 0 && !Frame.IsMatch(s.Text))));

    [Fact]
    public void A_statement_is_proved_by_a_sentence_of_its_own_fact()
    {
        var byStatement = LoadedPack.Shipped.Pack.Facts.ToLookup(f => f.Statement);
        Verdict.None(Telling.Where(a => a.Answer.Sentences.Any(
            s => byStatement[s.Text].Any() && !byStatement[s.Text].Any(f => s.Citations.Any(c => f.Source.Contains(a.Answer.Citations[c - 1].Source.Id))))));
    }

    [Fact]
    public void What_is_no_answer_cites_nothing() => Verdict.None(All.Except(Telling).Where(
        a => a.Answer.Citations.Count > 0 || a.Answer.Sentences.Any(s => s.Citations.Count > 0)));

    [Fact]
    public void Citations_are_numbered_from_1_and_each_is_used() => Verdict.None(All.Where(
        a => !a.Answer.Citations.Select(c => c.Position).SequenceEqual(Enumerable.Range(1, a.Answer.Citations.Count))
            || !a.Answer.Sentences.SelectMany(s => s.Citations).Distinct().Order().SequenceEqual(a.Answer.Citations.Select(c => c.Position))));

    [Fact]
    public void The_numbers_behind_a_sentence_ascend() =>
        Verdict.None(All.Where(a => a.Answer.Sentences.Any(s => !s.Citations.SequenceEqual(s.Citations.Distinct().Order()))));

    [Fact]
    public void Two_citations_never_have_one_address() =>
        Verdict.None(All.Where(a => a.Answer.Citations.DistinctBy(c => c.Url).Count() < a.Answer.Citations.Count));

    [Fact]
    public void A_citation_names_the_section_that_holds_its_sentence() =>
        Verdict.None(All.Where(a => a.Answer.Citations.Any(c => c.Section.Id != c.Source.Section)));

    [Fact]
    public void At_most_three_things_to_ask_next_are_suggested_and_none_twice() => Verdict.None(All.Where(
        a => a.Answer.Suggestions.Count > MostSuggestions || a.Answer.Suggestions.Distinct(StringComparer.OrdinalIgnoreCase).Count() < a.Answer.Suggestions.Count));

    [Fact]
    public void A_reply_can_say_how_it_came_about() => Verdict.None(All.Where(a => a.Answer.Reasons.Count == 0));

    private static string Pattern(string phrase)
    {
        var text = LoadedPack.Shipped.Pack.Phrases[phrase];
        return "^" + string.Join(".+", Regex.Split(text, @"\{[a-z_]+\}").Select(Regex.Escape)) + "$";
    }
}
