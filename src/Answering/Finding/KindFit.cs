using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>How well a kind of short answer suits what a question wants.</summary>
internal static class KindFit
{
    private const double Exact = 1.0;
    private const double Near = 0.93;
    private const double Other = 0.9;
    private const double Far = 0.8;
    private const double Apart = 0.7;

    // Share of a silence's questions.
    private const double Enough = 0.1;

    /// <summary>Factor on the score, up to 1.</summary>
    public static double Factor(Intent intent, Askable askable) => askable.Ask is null ? OfSilence(intent, askable) : Of(intent, askable.Ask.Kind);

    /// <summary>True where an answer of the kind can be told to the question as its short answer.</summary>
    public static bool Suits(Intent intent, QuestionKind kind) => Of(intent, kind) >= Near;

    /// <summary>True where an answer of the kind is just what is asked for.</summary>
    public static bool IsExact(Intent intent, QuestionKind kind) => Of(intent, kind) == Exact;

    /// <summary>True for "when?" against "where?": what is not known of the one says nothing of the other.</summary>
    public static bool AsksOther(Intent intent, Intent listed) => IsOneThing(intent) && (IsOneThing(listed) || listed == Intent.YesNo) && intent != listed;

    private static bool IsOneThing(Intent intent) => intent is Intent.Who or Intent.Where or Intent.Why or Intent.When or Intent.HowMany;

    // A silence is about what is asked with it: one of which hardly any question asks who leaves "who?" to the facts.
    private static double OfSilence(Intent intent, Askable silence) =>
        IsOneThing(intent)
            ? Apart + ((Exact - Apart) * Math.Min(1, silence.Variants.Count(v => v.Intent == intent) / (Enough * silence.Variants.Count)))
            : Exact;

    private static double Of(Intent intent, QuestionKind kind) => intent switch
    {
        Intent.When or Intent.Elapsed => kind == QuestionKind.When ? Exact : Far,
        Intent.Who => kind switch { QuestionKind.Who => Exact, QuestionKind.List or QuestionKind.What => Near, _ => Far },
        Intent.Where => kind switch { QuestionKind.Where => Exact, QuestionKind.What or QuestionKind.Who => Far, _ => Apart },
        Intent.Why => kind switch { QuestionKind.Why => Exact, QuestionKind.What or QuestionKind.How => Far, _ => Apart },
        Intent.How => kind switch { QuestionKind.How => Exact, QuestionKind.What or QuestionKind.Why => Near, _ => Far },
        Intent.HowMany => kind switch { QuestionKind.HowMany => Exact, QuestionKind.When or QuestionKind.List => Far, _ => Apart },
        Intent.YesNo => kind is QuestionKind.Yes or QuestionKind.No ? Exact : Near,
        Intent.List => kind switch
        {
            QuestionKind.List => Exact,
            QuestionKind.HowMany or QuestionKind.When or QuestionKind.Yes or QuestionKind.No => Far,
            _ => Near,
        },
        _ => kind switch
        {
            QuestionKind.What or QuestionKind.List or QuestionKind.How => Exact,
            QuestionKind.Yes or QuestionKind.No or QuestionKind.HowMany or QuestionKind.When or QuestionKind.Why => Far,
            _ => Other,
        },
    };
}
