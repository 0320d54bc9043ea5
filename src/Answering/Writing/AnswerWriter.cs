using System.Globalization;
using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Writing;

/// <summary>Puts a finding into sentences; every claim carries its citation.</summary>
internal sealed class AnswerWriter(PackIndex index)
{
    // A day or month of every year begins and ends with no day.
    private static readonly DateSpan[] OfAnyYear = [default];

    private readonly SuggestionWriter _suggestions = new(index);
    private readonly PictureChooser _pictures = new(index);
    private readonly (string Key, string Value)[] _figures = PackFigures.Of(index);

    /// <summary>Writes; the reply is never empty.</summary>
    public Answer Write(Finding.Finding finding, Question question)
    {
        var page = new Page(index.Pack);
        var kind = Compose(finding, question, page);
        return new Answer(kind, page.Sentences, page.Citations,
            [.. Asked(question.Dates), .. finding is Found { Beyond: { } beyond } ? [Beyond(question, beyond)] : Array.Empty<AskedSpan>()],
                _suggestions.For(finding, question), finding.Reasons)
        {
            Picture = _pictures.Of(finding, question, page.Citations),
        };
    }

    private AnswerKind Compose(Finding.Finding finding, Question question, Page page)
    {
        switch (finding)
        {
            case Found found:
                ReadAs(found.InOrder ? [] : question.Dates, page);
                Tell(found, question, page);
                PointOn(found, page);
                return AnswerKind.Answer;
            case Several several:
                foreach (var part in several.Parts)
                {
                    Tell(part, question, page);
                }

                return AnswerKind.Answer;
            case Nearest nearest:
                return TellNearest(nearest, page);
            case Mapped map:
                return TellMap(map, page);
            case NearestDay nearest:
                return TellNearestDay(nearest, page);
            case SourceAsked asked:
                TellSource(asked, page);
                return AnswerKind.Answer;
            case Ambiguous ambiguous:
                TellChoice(ambiguous, page);
                return AnswerKind.Clarify;
            case NotKnown none:
                TellNothing(none, question.Dates, page);
                return AnswerKind.None;
            case Finding.Social social:
                foreach (var name in social.Phrases)
                {
                    page.Say(Phrase(name), SentenceLayout.Running);
                }

                return AnswerKind.Social;
            default:
                throw new InvalidOperationException($"No wording for {finding.GetType().Name}.");
        }
    }

    private void Tell(Found found, Question question, Page page)
    {
        if (found.Short is { } answer)
        {
            // The other side of a contradiction does not prove the answer.
            page.Cite(Closed(answer), found.Facts.Where((f, i) => i == 0 || found.Conflict?.Facts.Contains(f.Id) != true), SentenceLayout.Lead);
        }

        if (found.Conflict is { } conflict && found.Span is null)
        {
            page.Cite(Phrases.Fill(index.Pack, "conflict", ("says", conflict.Says)), found.Facts, SentenceLayout.Running);
        }

        if (found.Span is { } span && found.Facts.Count > 1)
        {
            page.Say(Phrase("in_span", ("span", span)), SentenceLayout.Running);
        }

        TellFacts(found.Facts, whole: question.Dates.Count == 0 && found.Span is null && !found.InOrder, page);

        foreach (var empty in found.Empty)
        {
            page.Say(Phrase("nothing_in_span", ("span", DateSpanWording.Words(empty))), SentenceLayout.Paragraph);
        }

        // What belongs to a span comes first, then what the article has against it, of whatever date.
        if (found.Conflict is { } against && found.Span is not null)
        {
            page.Cite(Phrases.Fill(index.Pack, "conflict", ("says", against.Says)), index.FactsOf(against.Facts), SentenceLayout.Paragraph);
        }

        if (found.Undated is { } undated)
        {
            page.Cite(undated, [found.Facts[0]], SentenceLayout.Running);
        }

        if (found.LeavesOpen)
        {
            page.Say(Phrase("leaves_open"), SentenceLayout.Paragraph);
        }

        if (found.TooFewDates)
        {
            page.Say(Phrase("timeline_few"), SentenceLayout.Paragraph);
        }

        if (found.Rest.Count > 0)
        {
            page.Say(Phrase("more_found", ("count", found.Rest.Count.ToString(CultureInfo.InvariantCulture))), SentenceLayout.Paragraph);
        }
    }

    // Where no date chose the facts, the sentence of each is retold whole, once for all facts of it.
    private void TellFacts(IReadOnlyList<Fact> facts, bool whole, Page page)
    {
        var told = whole ? [.. facts.DistinctBy(f => index.Pack.Paraphrases.ContainsKey(f.Source[0]) ? f.Source[0] : f.Id)] : facts;
        var layout = told.Count > 2 ? SentenceLayout.Item : SentenceLayout.Running;
        foreach (var fact in told)
        {
            page.Cite(whole ? Whole(fact) : fact.Statement, [fact], layout);
        }
    }

    private string Whole(Fact fact) => index.Pack.Paraphrases.GetValueOrDefault(fact.Source[0], fact.Statement);

    private AnswerKind TellNearest(Nearest nearest, Page page)
    {
        ReadAs([nearest.Reading], page);
        var span = DateSpanWording.Words(nearest.Span);
        page.Say(nearest.Of is { } of ? Phrase("nothing_in_span_of", ("span", span), ("name", of))
            : Phrase("nothing_in_span", ("span", span)), SentenceLayout.Running);
        foreach (var around in nearest.Around)
        {
            page.Cite(Phrase("nearest_around", ("statement", around.Statement.TrimEnd('.')), ("date", EdtfWording.Words(around.When!))) + ".", [around],
                SentenceLayout.Paragraph);
        }

        if (nearest.Before is { } before)
        {
            TellDistant("nearest_before", before, nearest.Span, page);
        }

        if (nearest.After is { } after)
        {
            TellDistant("nearest_after", after, nearest.Span, page);
        }

        if (nearest.Of is null && (nearest.Before is null || nearest.After is null))
        {
            page.Say(Phrase("range_covered"), SentenceLayout.Paragraph);
        }

        return page.Citations.Count > 0 ? AnswerKind.Nearest : AnswerKind.None;
    }

    private AnswerKind TellNearestDay(NearestDay nearest, Page page)
    {
        page.Say(Phrase("nothing_on_day", ("day", DayOfAnyYear(nearest.Reading))), SentenceLayout.Running);
        TellDayBeside("nearest_day_before", nearest.Before, nearest.DaysBefore, page);
        TellDayBeside("nearest_day_after", nearest.After, nearest.DaysAfter, page);
        return page.Citations.Count > 0 ? AnswerKind.Nearest : AnswerKind.None;
    }

    private void TellDayBeside(string phrase, Fact? fact, int days, Page page)
    {
        if (fact is not null)
        {
            page.Cite(Phrase(phrase, ("statement", fact.Statement.TrimEnd('.')), ("distance", TimeBetween.Days(days))) + ".", [fact], SentenceLayout.Paragraph);
        }
    }

    private static string DayOfAnyYear(DateReading reading) => reading.Recurring is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {MonthName(day.Month)}")
        : MonthName(reading.RecurringMonth ?? 1);

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private void TellDistant(string phrase, Fact fact, DateSpan span, Page page)
    {
        var distance = phrase == "nearest_before" ? TimeBetween.Gap(fact.When!.Span, span) : TimeBetween.Gap(span, fact.When!.Span);
        page.Cite(Phrase(phrase, ("statement", fact.Statement.TrimEnd('.')), ("distance", distance)) + ".", [fact], SentenceLayout.Paragraph);
    }

    // The article's own pointers, with an overview of what they are about.
    private void PointOn(Found found, Page page)
    {
        if (found.Short is not null || found.Facts.Count < 3)
        {
            return;
        }

        var told = found.Facts.SelectMany(f => f.Entities).ToHashSet(StringComparer.Ordinal);
        var titles = index.Pack.Header.FurtherReading.Where(r => r.About.Any(told.Contains)).Select(r => $"{r.Title} ({r.Address})").ToList();
        if (titles.Count > 0)
        {
            page.Say(Phrase("further_reading", ("titles", string.Join("; ", titles))), SentenceLayout.Paragraph);
        }
    }

    // What a map shows is geography and no claim of the article; what is told of its towns is.
    private AnswerKind TellMap(Mapped map, Page page)
    {
        var countries = PictureChooser.Names(map.Countries);
        if (map.Facts.Count == 0)
        {
            page.Say(Phrase("map_whereabouts", ("countries", countries)), SentenceLayout.Running);
            return AnswerKind.None;
        }

        page.Say(Phrase("map_shown", ("countries", countries), ("towns", PictureChooser.Names(map.Towns))), SentenceLayout.Running);
        foreach (var fact in map.Facts)
        {
            page.Cite(fact.Statement, [fact], SentenceLayout.Item);
        }

        return AnswerKind.Answer;
    }

    private void TellSource(SourceAsked asked, Page page)
    {
        foreach (var fact in asked.Facts)
        {
            var source = index.Pack.SourcesById[fact.Source[0]];
            page.Cite(
                Phrase(
                    "source_reply",
                    ("section", index.Pack.SectionsById[source.Section].Title),
                    ("paragraph", source.Paragraph.ToString(CultureInfo.InvariantCulture)),
                    ("sentence", source.Sentence.ToString(CultureInfo.InvariantCulture))),
                [fact],
                SentenceLayout.Running);
            page.Cite(Whole(fact), [fact], SentenceLayout.Running);
        }
    }

    private static void TellChoice(Ambiguous ambiguous, Page page)
    {
        page.Say(ambiguous.Ask, SentenceLayout.Running);
        foreach (var entity in ambiguous.Means)
        {
            page.Say($"{Capital(entity.Name)}: {entity.About}", SentenceLayout.Item);
        }
    }

    private void TellNothing(NotKnown none, IReadOnlyList<DateReading> dates, Page page)
    {
        ReadAs(dates, page);
        var says = dates.FirstOrDefault(d => d.Problem == none.Says) is { } reading && reading.Alternatives.Count > 0
            ? Phrase("impossible", ("text", reading.Text), ("problem", none.Says))
            : Filled(none.Says);
        page.Say(Closed(says), SentenceLayout.Running);
        Alternatives(dates.Where(d => d.Problem is not null), page);
        if (none.Closest is { } fact)
        {
            page.Say(Phrase("closest", ("statement", fact.Statement)), SentenceLayout.Running);
        }
    }

    private void ReadAs(IReadOnlyList<DateReading> dates, Page page)
    {
        foreach (var reading in dates.Where(d => !d.Obvious && d.Spans.Count > 0))
        {
            page.Say(Phrase("read_as", ("text", reading.Text), ("span", string.Join(" / ", reading.Spans.Select(DateSpanWording.Words)))),
                SentenceLayout.Running);
            Alternatives([reading], page);
        }
    }

    private void Alternatives(IEnumerable<DateReading> readings, Page page)
    {
        foreach (var other in readings.SelectMany(r => r.Alternatives))
        {
            page.Say(Phrase("alternative", ("span", other.Text)), SentenceLayout.Running);
        }
    }

    private static List<AskedSpan> Asked(IReadOnlyList<DateReading> dates) =>
        [.. dates.Where(d => d.Problem is null)
            .SelectMany(d =>
                (d.Spans.Count > 0 ? d.Spans : OfAnyYear)
                    .Select(span => new AskedSpan(d.Text, d.Edtf, span, d.Rule, d.Confidence, [.. d.Alternatives.Select(Asked)])))];

    private static AskedSpan Beyond(Question question, DateSpan span) =>
        new(question.Text, EdtfText.Of([span]), span, span.To is null ? "after what was told" : "before what was told", ReadingConfidence.Sure, []);

    private static AskedAlternative Asked(DateAlternative other) => new(other.Text, other.Edtf, other.Span, other.Why);

    private string Phrase(string name, params (string Key, string Value)[] values) =>
        Phrases.Fill(index.Pack, name, [.. values, .. _figures]);

    private string Filled(string text) => _figures.Aggregate(text, (t, figure) => t.Replace("{" + figure.Key + "}", figure.Value, StringComparison.Ordinal));

    private static string Closed(string text) => Capital(text) + (text[^1] is '.' or '!' or '?' ? "" : ".");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
