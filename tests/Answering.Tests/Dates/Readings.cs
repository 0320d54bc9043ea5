using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Text;
using Xunit;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>What holds of the readings of any text.</summary>
internal static class Readings
{
    public static void AssertWellFormed(string text, DateContext context)
    {
        var normalised = TextNormaliser.Normalise(text);
        var end = 0;
        foreach (var reading in DateReader.Read(normalised, context))
        {
            Assert.True(reading.Start >= end && reading.End > reading.Start && reading.End <= normalised.Length, $"{reading.Start}..{reading.End} after {end}: {normalised}");
            Assert.Equal(normalised[reading.Start..reading.End], reading.Text);
            Assert.NotEmpty(reading.Rule);
            Assert.Equal(1, new[] { reading.Spans.Count > 0, reading.Recurring is not null, reading.RecurringMonth is not null, reading.Problem is not null }.Count(b => b));
            Assert.All(reading.Spans, s => Assert.True(s.From is null || s.To is null || s.From <= s.To));
            Assert.Equal(reading.Problem is null, reading.Edtf.Length > 0);
            end = reading.End;
        }
    }
}
