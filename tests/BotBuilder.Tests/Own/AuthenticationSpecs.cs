using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace HistoryBot.BotBuilder.Tests.Own;

public sealed class AuthenticationSpecs
{
    [Theory]
    [InlineData("an-app-id", null)]
    [InlineData("an-app-id", "Bearer abc")]
    [InlineData("", "Bearer abc")]
    public async Task Nobody_gets_in_whose_token_cannot_be_checked(string appId, string? authorization)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build();
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Headers.Authorization = authorization;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("""{"type":"event"}"""));

        await new CloudAdapter(configuration).ProcessAsync(context.Request, context.Response, new NeverCalled(), CancellationToken.None);

        Assert.Equal(StatusCodes.Status401Unauthorized, context.Response.StatusCode);
    }

    private sealed class NeverCalled : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("The bot was reached.");
    }
}
