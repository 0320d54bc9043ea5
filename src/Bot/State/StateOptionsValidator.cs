using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.State;

[OptionsValidator]
internal sealed partial class StateOptionsValidator : IValidateOptions<StateOptions>;
