using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Web;

/// <summary>The visitor's language and how it is written.</summary>
/// <param name="Tag">BCP 47; Web Chat speaks it if it can, and the bot orders day and month by it.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
internal sealed partial record PageLocale(string Tag, string Direction)
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
    };

    /// <summary>The part of the tag that names the language.</summary>
    public string Language => LanguageOf(Tag);

    /// <summary>
    /// As the address says (<c>?locale=</c>, <c>?dir=</c>); else the visitor's kind of the pack's language, as en-GB; else the pack's
    /// language. What is no language tag counts as not said.
    /// </summary>
    public static PageLocale Of(HttpRequest request, string packLanguage)
    {
        var tag = request.Query["locale"] is [{ } asked] && LanguageTag().IsMatch(asked) ? asked : Preferred(request, packLanguage);
        return new PageLocale(tag, request.Query["dir"] is ["rtl" or "ltr"] said ? said.ToString() : DirectionOf(tag));
    }

    private static string Preferred(HttpRequest request, string packLanguage) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(tag => LanguageTag().IsMatch(tag) && IsSameLanguage(tag, packLanguage))
        ?? packLanguage;

    private static string DirectionOf(string tag) => RightToLeft.Contains(LanguageOf(tag)) ? "rtl" : "ltr";

    private static bool IsSameLanguage(string one, string other) =>
        string.Equals(LanguageOf(one), LanguageOf(other), StringComparison.OrdinalIgnoreCase);

    private static string LanguageOf(string tag) => tag.Split('-')[0];

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
