using System.Security.Cryptography;
using System.Threading.RateLimiting;
using HistoryBot.Answering;
using HistoryBot.Bot.Pictures.Maps;
using HistoryBot.Bot.Pictures.Timelines;
using Microsoft.Extensions.Caching.Memory;

namespace HistoryBot.Bot.Pictures;

/// <summary>Draws pictures and keeps those that were asked for last. Addresses that were made up cost a drawing at most, and few at a time.</summary>
internal sealed class PictureStore(TimelineDrawing timelines, MapDrawing maps) : IDisposable
{
    // At 100 KB each, 20 MB.
    private const int MostKept = 200;

    private const int DrawnAtOnce = 2;
    private const int MostWaiting = 32;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly ConcurrencyLimiter _drawing = new(new ConcurrencyLimiterOptions { PermitLimit = DrawnAtOnce, QueueLimit = MostWaiting });

    /// <summary>The picture of a path; null while too many others wait to be drawn.</summary>
    public async Task<DrawnPicture?> GetAsync(string path, Picture picture, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(path, out DrawnPicture? kept))
        {
            return kept;
        }

        using var lease = await _drawing.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
        {
            return null;
        }

        // Somebody may have drawn it while this one waited.
        if (!_kept.TryGetValue(path, out kept))
        {
            kept = await Task.Run(() => Draw(picture), cancellationToken);
            _kept.Set(path, kept, new MemoryCacheEntryOptions { Size = 1 });
        }

        return kept;
    }

    public void Dispose()
    {
        _kept.Dispose();
        _drawing.Dispose();
    }

    private DrawnPicture Draw(Picture picture)
    {
        var png = picture switch
        {
            TimelinePicture timeline => timelines.Draw(timeline.Entries),
            MapPicture map => maps.Draw(map.Countries, map.Towns),
            _ => throw new InvalidOperationException($"No drawing for {picture.GetType().Name}."),
        };
        return new DrawnPicture(png, $"\"{Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 16))}\"");
    }
}
