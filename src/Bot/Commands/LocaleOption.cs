using System.CommandLine;
using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Commands;

/// <summary><c>--locale</c>: where the person is, for the order of day and month.</summary>
internal static partial class LocaleOption
{
    public static Option<string> Create() => new("--locale") { DefaultValueFactory = _ => "en-US", Description = "BCP 47 tag such as en-GB; decides the order of day and month." };

    /// <summary>What is wrong with the tag; null where it has the form of one.</summary>
    public static string? Fault(string locale) =>
        Tag().IsMatch(locale) ? null : $"'{locale}' is not a BCP 47 tag. Write language and country, for example --locale en-GB.";

    // BCP 47 (RFC 5646) 2.1: a language of two or three letters, then subtags of two to eight letters or digits.
    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
