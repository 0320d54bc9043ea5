using HistoryBot.Load.Bots;

namespace HistoryBot.Load.Programs;

/// <summary>What a bot uses at a moment.</summary>
/// <param name="Resident">Megabytes in memory.</param>
/// <param name="Live">Megabytes of objects after a full collection.</param>
/// <param name="Handles">Open files and sockets.</param>
internal sealed record Level(double Resident, double Live, int Handles)
{
    /// <summary>Has it collect its garbage first.</summary>
    public static async Task<Level> OfAsync(BotProcess bot)
    {
        var live = await ProcessGauge.LiveMegabytesAsync(bot.Id);
        return new Level(ProcessGauge.ResidentMegabytes(bot.Id), live, ProcessGauge.Handles(bot.Id));
    }

    public void Print(string name) => Figures.Print(name, $"RSS {Figures.Text(Resident)} MB  heap {Figures.Text(Live)} MB  handles {Handles}");
}
