using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

[OptionsValidator]
internal sealed partial class ChannelOptionsValidator : IValidateOptions<ChannelOptions>;
