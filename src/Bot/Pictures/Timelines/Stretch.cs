namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A part of the axis that runs without a break.</summary>
/// <param name="From">Years.</param>
/// <param name="To">Years; greater.</param>
/// <param name="Left">Pixels.</param>
/// <param name="Right">Pixels; greater.</param>
/// <param name="Densest">Pixels that a year has at most: one year alone between two breaks must not look like an age.</param>
internal sealed record Stretch(double From, double To, float Left, float Right, double Densest)
{
    public double PixelsPerYear => Math.Min((Right - Left) / (To - From), Densest);

    public float X(double years) => (float)(Left + ((years - From) * PixelsPerYear));

    public bool Holds(double years) => From <= years && years <= To;
}
