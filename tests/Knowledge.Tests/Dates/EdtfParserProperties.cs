using FsCheck;
using FsCheck.Fluent;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge.Tests.Dates;

public sealed class EdtfParserProperties
{
    private static readonly string[] Years = ["1985", "0810", "-1799", "198X", "19XX", "1XXX", "XXXX", "-000X", "2000", "9999", "-9998"];

    private static readonly string[] Tails = ["", "-04", "-XX", "-1X", "-24", "-04-12", "-02-29", "-XX-XX", "-04-XX", "-12-31"];

    private static readonly string[] Marks = ["", "?", "~", "%"];

    private static Gen<string> Moments =>
        from year in Gen.Elements(Years)
        from tail in Gen.Elements(Tails)
        from mark in Gen.Elements(Marks)
        select year + tail + mark;

    private static Gen<string> Dates =>
        from first in Moments
        from second in Moments
        from form in Gen.Elements("{0}", "{0}/{1}", "{0}/..", "/{1}", "[{0},{1}]", "{{{0}..{1}}}")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, first, second);

    [Fact]
    public void Parsing_never_throws_and_gives_a_date_or_a_fault()
    {
        var texts = Gen.Elements("0123456789XxY-/.~?%[]{},TS usBCE–é\n".ToCharArray()).ArrayOf().Select(chars => new string(chars));

        Check.QuickThrowOnFailure(Prop.ForAll(Gen.OneOf(texts, Dates).ToArbitrary(), text =>
        {
            var reading = EdtfParser.Parse(text);
            return reading.IsDate == (reading.Fault is null);
        }));
    }

    [Fact]
    public void A_date_reads_back_from_its_own_text_the_same() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates.ToArbitrary(), text =>
            EdtfParser.Parse(text).Date is not { } date || Same(date, EdtfParser.Parse(date.ToString()).Date!)));

    [Fact]
    public void A_date_begins_no_later_than_it_ends_and_has_words() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates.ToArbitrary(), text =>
            EdtfParser.Parse(text).Date is not { } date || (!(date.Span.From > date.Span.To) && EdtfWording.Words(date).Length > 0)));

    private static bool Same(EdtfDate one, EdtfDate other) =>
        one.Text == other.Text && one.Span == other.Span && one.Parts.SequenceEqual(other.Parts)
        && one.Uncertain == other.Uncertain && one.Approximate == other.Approximate;
}
