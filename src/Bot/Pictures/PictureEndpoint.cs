using Microsoft.Net.Http.Headers;

namespace HistoryBot.Bot.Pictures;

/// <summary>GET and HEAD of the pictures that replies name.</summary>
internal static class PictureEndpoint
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/pictures/{fingerprint}/{kind}/{code}.png", Methods, GetAsync);

    private static async Task<IResult> GetAsync(
        string fingerprint, string kind, string code, HttpContext http, PictureAddress addresses, PictureStore store, CancellationToken cancellationToken)
    {
        if (addresses.Read(fingerprint, kind, code) is not { } picture)
        {
            return Results.Text("There is no such picture. Addresses come with the bot's replies and change with its knowledge.", statusCode: StatusCodes.Status404NotFound);
        }

        if (await store.GetAsync(http.Request.Path, picture, cancellationToken) is not { } drawn)
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.Text("Too many pictures are being drawn. Try again in a second.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.Headers.CacheControl = Forever;
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(drawn.Png, "image/png", entityTag: new EntityTagHeaderValue(drawn.Tag));
    }
}
