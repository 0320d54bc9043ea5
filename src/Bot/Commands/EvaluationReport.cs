using System.Globalization;
using System.Text;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Bot.Turns;

namespace HistoryBot.Bot.Commands;

/// <summary>How questions with known answers were answered, for the eye and for programs.</summary>
internal static class EvaluationReport
{
    private const int NameWidth = 30;

    /// <summary>A table by file and category, and what failed where that is asked for.</summary>
    public static string Text(IReadOnlyList<JudgedFile> files, bool failures)
    {
        var text = new StringBuilder();
        foreach (var turn in failures ? files.SelectMany(Failures) : [])
        {
            Append(text, turn);
        }

        text.Append(CultureInfo.InvariantCulture, $"{"",-NameWidth}   right   wrong  missed  right %  wrong %");
        foreach (var file in files)
        {
            Append(text, file.Name, Tally.Of(file.Turns));
            foreach (var (name, tally) in file.Rows)
            {
                Append(text, "  " + name, tally);
            }
        }

        if (files.Count > 1)
        {
            Append(text, "all", Tally.Of([.. files.SelectMany(file => file.Turns)]));
        }

        return text.ToString();
    }

    /// <summary>The same as dictionaries, always with what failed.</summary>
    public static Dictionary<string, object> Contract(IReadOnlyList<JudgedFile> files) => new()
    {
        ["files"] = files.Select(Counted).ToList(),
        ["all"] = Counted("all", Tally.Of([.. files.SelectMany(file => file.Turns)])),
        ["failures"] = files.SelectMany(file => Failures(file).Select(turn => Failure(file.Name, turn))).ToList(),
    };

    private static IEnumerable<JudgedTurn> Failures(JudgedFile file) => file.Turns.Where(turn => turn.Judgement.Verdict != Verdict.Right);

    private static void Append(StringBuilder text, string name, Tally tally) => text.Append(
        CultureInfo.InvariantCulture,
        $"\n{Cut(name),-NameWidth}{tally.Right,8}{tally.Wrong,8}{tally.Missed,8}{tally.RightShare,9:F1}{tally.WrongShare,9:F1}");

    private static void Append(StringBuilder text, JudgedTurn turn) => text
        .Append(CultureInfo.InvariantCulture, $"{Word(turn)} {turn.Conversation.Id}.{turn.Number} {StateReport.Shown(turn.Turn.Text)}\n")
        .Append(CultureInfo.InvariantCulture, $"  said ({Judge.Name(turn.Answer.Kind)}) {ReplyText.Spoken(turn.Answer)}\n")
        .Append(CultureInfo.InvariantCulture, $"  but {string.Join("; ", turn.Judgement.Why)}\n\n");

    private static Dictionary<string, object> Counted(JudgedFile file)
    {
        var counted = Counted(file.Name, Tally.Of(file.Turns));
        counted["rows"] = file.Rows.Select(row => Counted(row.Name, row.Tally)).ToList();
        return counted;
    }

    private static Dictionary<string, object> Counted(string name, Tally tally) => new()
    {
        ["name"] = name,
        ["right"] = tally.Right,
        ["wrong"] = tally.Wrong,
        ["missed"] = tally.Missed,
        ["rightPercent"] = Math.Round(tally.RightShare, 1),
        ["wrongPercent"] = Math.Round(tally.WrongShare, 1),
    };

    private static Dictionary<string, object> Failure(string file, JudgedTurn turn) => new()
    {
        ["file"] = file,
        ["id"] = turn.Conversation.Id,
        ["turn"] = turn.Number,
        ["category"] = turn.Conversation.Category,
        ["question"] = turn.Turn.Text,
        ["verdict"] = Word(turn),
        ["why"] = turn.Judgement.Why,
        ["kind"] = Judge.Name(turn.Answer.Kind),
        ["text"] = ReplyText.Spoken(turn.Answer),
        ["citations"] = turn.Answer.Citations.Select(c => c.Fact.Id).ToList(),
    };

    private static string Word(JudgedTurn turn) => turn.Judgement.Verdict.ToString().ToLowerInvariant();

    private static string Cut(string name) => name.Length < NameWidth ? name : name[..(NameWidth - 2)] + "…";
}
