using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Pictures;

[OptionsValidator]
internal sealed partial class PictureOptionsValidator : IValidateOptions<PictureOptions>;
