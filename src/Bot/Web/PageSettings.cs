using System.Text.Json;

namespace HistoryBot.Bot.Web;

/// <summary>What chat.js reads out of the page.</summary>
/// <param name="Locale">Web Chat's locale.</param>
/// <param name="Dir"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="IsEmbedded">Whether the page stands in another page, which can be asked to close it.</param>
/// <param name="TokenAddress">Where a chat is begun and resumed.</param>
/// <param name="Words">What chat.js says.</param>
/// <param name="Strings">Web Chat's own strings that it does not have in this language, by its names.</param>
internal sealed record PageSettings(
    string Locale, string Dir, bool IsEmbedded, string TokenAddress, PageWords Words, IReadOnlyDictionary<string, string> Strings)
{
    private static readonly Dictionary<string, Dictionary<string, string>> Translated =
        JsonSerializer.Deserialize(SiteFiles.Content("strings.json"), WebJson.Default.DictionaryStringDictionaryStringString)!;

    public static PageSettings Of(PageLocale locale, bool isEmbedded, string tokenAddress, PagePhrases phrases, string packLanguage)
    {
        var strings = Translated.GetValueOrDefault(locale.Language)
            ?? (packLanguage.StartsWith(locale.Language, StringComparison.OrdinalIgnoreCase)
                ? new() { ["TEXT_INPUT_PLACEHOLDER"] = phrases.Ask }
                : []);
        var words = new PageWords(phrases.Connecting, phrases.Lost, phrases.Unavailable);
        return new(locale.Tag, locale.Direction, isEmbedded, tokenAddress, words, strings);
    }

    /// <summary>Safe inside a script element: the serialiser escapes the angle brackets.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WebJson.Default.PageSettings);
}
