using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

[OptionsValidator]
internal sealed partial class AppRegistrationValidator : IValidateOptions<AppRegistration>;
