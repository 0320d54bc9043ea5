using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HistoryBot.DirectLine.Http;

internal sealed class TokenEndpoints(Doorkeeper door, RateLimits limits, ConversationStore store, TokenIssuer tokens)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Generate, door.Open(GenerateAsync));
        routes.MapPost(Routes.Refresh, door.Guard((_, pass) => Task.FromResult(Answer(store.Find(pass.ConversationId)?.Pass ?? pass))));
    }

    private async Task<IResult> GenerateAsync(HttpContext http)
    {
        var isSecretShown = door.KnowsSecret(http.Request);
        if (DoorFault(http, isSecretShown) is { } refusal)
        {
            return refusal;
        }

        var (request, fault) = await StartBody.ReadAsync(http.Request);
        return fault ?? await limits.CountStartAsync(http) ?? Generate(request, isVouched: isSecretShown == true);
    }

    private static Refusal? DoorFault(HttpContext http, bool? isSecretShown) => isSecretShown switch
    {
        true => null,
        false when Doorkeeper.BearerOf(http.Request) is null => Refusal.NoToken(),
        false => Refusal.NotYours("This is not the secret of this bot."),
        null when LocalCaller.Is(http) => null,
        null => Refusal.NotYours("Without a secret this bot gives tokens to programs on its own machine only. "
            + "Its operator can set DirectLine:Secret, which a server sends as Authorization: Bearer <secret>."),
    };

    // A token that names no user is for whoever uses it first.
    private IResult Generate(StartRequest? request, bool isVouched) => request?.User?.Id switch
    {
        null => Answer(ConversationPass.Mint(user: null)),
        var id when ChannelUser.Claim(id, isVouched) is { } user => Answer(ConversationPass.Mint(user)),
        _ => Refusal.BadArgument(
            $"A user's 'id' has 1 to {ChannelUser.LongestId} characters, none of them a control character, and is neither blank "
            + $"nor \"{ChannelAccounts.BotId}\"."),
    };

    private IResult Answer(ConversationPass pass) =>
        Results.Json(ConversationAnswer.Of(tokens.Issue(pass)), DirectLineJson.Default.ConversationAnswer);
}
