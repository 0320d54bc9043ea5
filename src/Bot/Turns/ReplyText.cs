using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HistoryBot.Answering;

namespace HistoryBot.Bot.Turns;

/// <summary>The words of a reply, for the eye and for the ear.</summary>
internal static partial class ReplyText
{
    private const string Special = "\\`*_{}[]<>#|~";

    /// <summary>Markdown that Web Chat, the Emulator and Teams draw alike: numbered references, defined after a blank line.</summary>
    public static string Markdown(Answer answer)
    {
        var text = new StringBuilder();
        foreach (var sentence in answer.Sentences)
        {
            text.Append(Opening(sentence.Layout, text.Length == 0, text)).Append(Said(sentence));
        }

        if (answer.Citations.Count > 0)
        {
            text.Append('\n');
        }

        foreach (var citation in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Position}]: {citation.Url} \"{Quoted(SourceName(citation))}\"");
        }

        return text.ToString();
    }

    /// <summary>Plain sentences without numbers and addresses.</summary>
    public static string Spoken(Answer answer) => string.Join(' ', answer.Sentences.Select(s => s.Text));

    /// <summary>Plain text for a terminal, with the sources listed below.</summary>
    public static string Plain(Answer answer)
    {
        var text = new StringBuilder();
        foreach (var sentence in answer.Sentences)
        {
            text.Append(PlainOpening(sentence.Layout, text.Length == 0)).Append(sentence.Text).Append(Marks(sentence));
        }

        foreach (var citation in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Position}] {SourceName(citation)}\n    {citation.Url}");
        }

        return text.ToString();
    }

    /// <summary>"Section, paragraph 2, sentence 1".</summary>
    public static string SourceName(Citation citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{citation.Section.Title}, paragraph {citation.Source.Paragraph}, sentence {citation.Source.Sentence}");

    private static string PlainOpening(SentenceLayout layout, bool first) => layout switch
    {
        SentenceLayout.Item => first ? "- " : "\n- ",
        _ when first => "",
        SentenceLayout.Paragraph => "\n",
        _ => " ",
    };

    private static string Opening(SentenceLayout layout, bool first, StringBuilder text) => layout switch
    {
        SentenceLayout.Item => first ? "- " : EndsItem(text) ? "\n- " : "\n\n- ",
        _ when first => "",
        SentenceLayout.Paragraph => "\n\n",
        _ => EndsItem(text) ? "\n\n" : " ",
    };

    private static bool EndsItem(StringBuilder text)
    {
        var all = text.ToString();
        return all[(all.LastIndexOf('\n') + 1)..].StartsWith("- ", StringComparison.Ordinal);
    }

    private static string Said(AnswerSentence sentence)
    {
        var words = Words(sentence.Text);
        return (sentence.Layout == SentenceLayout.Lead ? $"**{words}**" : words) + Marks(sentence);
    }

    // An address is drawn as a link as it stands; a backslash in it would lead elsewhere.
    private static string Words(string text)
    {
        var (result, read) = (new StringBuilder(text.Length), 0);
        foreach (var address in Address().EnumerateMatches(text))
        {
            result.Append(Escaped(text[read..address.Index])).Append(text.AsSpan(address.Index, address.Length));
            read = address.Index + address.Length;
        }

        return result.Append(Escaped(text[read..])).ToString();
    }
    private static string Quoted(string title) =>
        title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Marks(AnswerSentence sentence) =>
        string.Concat(sentence.Citations.Select(c => string.Create(CultureInfo.InvariantCulture, $" [{c}]")));

    /// <summary>The text with every character that Markdown would take for a sign made literal.</summary>
    public static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }

    // Without the signs that could begin something else in Markdown.
    [GeneratedRegex(@"https?://[A-Za-z0-9\-._~/?#@:!$&'()+,;=%]+")]
    private static partial Regex Address();
}
