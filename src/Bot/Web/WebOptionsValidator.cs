using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
