using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HistoryBot.DirectLine.Http;

internal sealed class TokenEndpoints(Doorkeeper door, RateLimits limits, TokenIssuer tokens)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Generate, Doorkeeper.Open(http => Task.FromResult(Generate(http))));
        routes.MapPost(Routes.Refresh, door.Guard((_, pass) => Task.FromResult(Answer(pass))));
    }

    // Whatever user the body asks for: the server alone gives out names, so that nobody takes another's.
    private IResult Generate(HttpContext http) => door.KnowsSecret(http.Request) switch
    {
        false when Doorkeeper.BearerOf(http.Request) is null => Refusal.NoToken(),
        false => Refusal.NotYours("This is not the secret of this bot."),
        _ => limits.CountStart(http) ?? Answer(ConversationPass.Mint()),
    };

    private IResult Answer(ConversationPass pass) =>
        Results.Json(ConversationAnswer.Of(tokens.Issue(pass)), DirectLineJson.Default.ConversationAnswer);
}
