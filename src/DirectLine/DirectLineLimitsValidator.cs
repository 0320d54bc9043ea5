using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

[OptionsValidator]
internal sealed partial class DirectLineLimitsValidator : IValidateOptions<DirectLineLimits>;
