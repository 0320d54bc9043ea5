using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Limits;

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
