using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
