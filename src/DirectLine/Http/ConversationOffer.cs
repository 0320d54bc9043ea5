using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Http;

/// <summary>What a client needs to take part: a fresh token and the address of the stream.</summary>
internal sealed class ConversationOffer(TokenIssuer tokens, StreamAddress streams)
{
    /// <param name="watermark">Where the client stands, as it said; null where it begins.</param>
    public ConversationAnswer To(HttpRequest request, ConversationPass pass, string? watermark)
    {
        var token = tokens.Issue(pass);
        return ConversationAnswer.Of(token) with { StreamUrl = streams.Of(request, token, watermark) };
    }
}
