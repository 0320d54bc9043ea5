using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The sender of a request, identified.</summary>
public class AuthenticateRequestResult
{
    public ClaimsIdentity? ClaimsIdentity { get; set; }
}
