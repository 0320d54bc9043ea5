using Microsoft.Bot.Builder;

namespace HistoryBot.BotBuilder.Tests.Own;

public sealed class SurfaceSpecs
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Surface.approved.txt"));
        var actual = SurfaceText.Of(typeof(IBot).Assembly);
        if (actual != approved)
        {
            var received = Path.Combine(AppContext.BaseDirectory, "Surface.received.txt");
            File.WriteAllText(received, actual);
            Assert.Fail($"The public surface has changed. If that is meant, replace Surface.approved.txt by {received}.");
        }
    }
}
