using HistoryBot.Bot.Pictures.Maps;
using HistoryBot.Bot.Pictures.Timelines;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Pictures;

internal static class PictureServices
{
    public static IServiceCollection AddPictures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PictureOptions>, PictureOptionsValidator>();
        services.AddOptions<PictureOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<PictureWords>();
        services.AddSingleton<TimelineDrawing>();
        services.AddSingleton<MapDrawing>();
        services.AddSingleton<PictureAddress>();
        services.AddSingleton<PictureStore>();
        return services.AddSingleton<PictureCards>();
    }
}
