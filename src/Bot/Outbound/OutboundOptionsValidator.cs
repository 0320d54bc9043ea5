using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Outbound;

[OptionsValidator]
internal sealed partial class OutboundOptionsValidator : IValidateOptions<OutboundOptions>;
