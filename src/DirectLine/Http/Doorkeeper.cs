using System.Security.Cryptography;
using System.Text;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>Lets those in who have a token for the conversation that they name, and pages that may use the channel.</summary>
internal sealed class Doorkeeper(
    TokenIssuer tokens, Origins origins, ConversationShares shares, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>A handler that is only called with a valid token in the Authorization header.</summary>
    public RequestDelegate Guard(Func<HttpContext, ConversationPass, Task<IResult>> handler) => Guard(BearerOf, handler);

    /// <summary>A handler that anybody may call but foreign pages. No answer is for a cache.</summary>
    public RequestDelegate Open(Func<HttpContext, Task<IResult>> handler) => async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        var result = origins.Admit(http) ?? await handler(http);
        await result.ExecuteAsync(http);
    };

    /// <summary>The same, wherever the token stands.</summary>
    public RequestDelegate Guard(Func<HttpRequest, string?> tokenOf, Func<HttpContext, ConversationPass, Task<IResult>> handler) =>
        Open(async http => tokenOf(http.Request) is not { } token
            ? Refusal.NoToken()
            : await tokens.ReadAsync(token) switch
            {
                TokenReading.Valid(var pass) when IsFor(pass, http.GetRouteValue(Routes.ConversationId)) => shares.Count(http, pass) ?? await handler(http, pass),
                TokenReading.Valid => Refusal.NotYours("The token is for another conversation."),
                TokenReading.Expired => Refusal.Expired(),
                _ => Refusal.NotYours("This is no token of this bot."),
            });

    /// <summary>Whether the caller is a server that knows the secret; null if there is none to know.</summary>
    public bool? KnowsSecret(HttpRequest request) => options.Value.Secret is not { } secret
        ? null
        : BearerOf(request) is { } shown && CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(secret));

    /// <summary>What the caller shows; null if there is no Authorization header.</summary>
    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization is not [{ Length: > 0 } header] ? null
        : header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim()
        : header;

    private static bool IsFor(ConversationPass pass, object? conversationId) => conversationId is null || pass.ConversationId.Equals(conversationId);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
