namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A part of the axis that runs without a break.</summary>
/// <param name="From">Years.</param>
/// <param name="To">Years; greater.</param>
/// <param name="Left">Pixels.</param>
/// <param name="Right">Pixels; greater.</param>
internal sealed record Stretch(double From, double To, float Left, float Right)
{
    public double PixelsPerYear => (Right - Left) / (To - From);

    public float X(double years) => (float)(Left + ((years - From) * PixelsPerYear));

    public bool Holds(double years) => From <= years && years <= To;
}
