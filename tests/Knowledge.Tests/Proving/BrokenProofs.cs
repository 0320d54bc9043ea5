using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Tests.Proving;

/// <summary>Edits of the invented pack or its article by the rule that they break; each rule of proving has one at least.</summary>
internal static class BrokenProofs
{
    private const string Article = "article";
    private const string Lead = "facts/lead.yaml";
    private const string Founding = "facts/founding.yaml";
    private const string Decline = "facts/decline.yaml";

    public static IReadOnlyList<BrokenProof> All { get; } =
    [
        new(Rules.SentenceStands, Article, "League in 1641.", "League in 1642.", "lead.1.1", "league-founded-1641 league-broke-up-1701", "there stands now “Velmora and Tarsk founded the Harbour League in 1642.”"),
        new(Rules.SentenceStands, Article, " It promised \"free berths ... for every honest ship.\"", "", "founding.1.2", "treaty-promise", "has changed; there stands now “Three wardens"),
        new(Rules.SentenceStands, Article, " It promised \"free berths ... for every honest ship.\"", "", "founding.1.3", "three-wardens", "stands at founding.1.2 now"),
        new(Rules.SentenceStands, Article, "- Tarsk has a consulate in Velmora.\n", "", "consulates.2.1", "tarsk-missions", "is gone"),
        new(Rules.SentenceListed, Article, "since.\n", "since. Nobody minds.\n", "lead.1.4", "", "“Nobody minds.”"),
        new(Rules.SentenceCovered, Lead, "source: [lead.1.2]", "source: [lead.1.1]", "lead.1.2", "", "no fact tells “Traders from"),
        new(Rules.NameProven, Founding, "statement: Ilse Maren was", "statement: Ilse Maren of Zandor was", "first-warden", "first-warden", "“Zandor” of the statement is not in founding.2.1"),
        new(Rules.NameProven, Founding, "statement: Ilse Maren was", "statement: Tarsk's Ilse Maren was", "first-warden", "first-warden", "“Tarsk's”"),
        new(Rules.NumberProven, Founding, "statement: Three wardens", "statement: Four wardens", "three-wardens", "three-wardens", "“4”"),
        new(Rules.NumberProven, Decline, "around 4,000 lives", "around 40,000 lives", "salt-war", "salt-war", "“40000”"),
        new(Rules.NumberProven, Decline, "In the 1690s plague", "In 1690 plague", "plague-1690s", "plague-1690s", "“1690”"),
        new(Rules.DateProven, Founding, "On 3 May 1641", "On 1 May 1641", "treaty-signed-1641", "treaty-signed-1641", "“1 May”"),
        new(Rules.DateProven, Founding, "On 3 May 1641", "In May 1702", "treaty-signed-1641", "treaty-signed-1641", "“May 1702”"),
        new(Rules.DateProven, Lead, "about 700 BCE.", "about 600 BCE.", "gull-island-trade", "gull-island-trade", "“600 BCE”"),
        new(Rules.DateProven, Lead, "about 700 BCE.", "about 700.", "gull-island-trade", "gull-island-trade", "“700”"),
        new(Rules.WhenProven, Lead, "when: \"-0699~/..\"", "when: \"-0700~/..\"", "gull-island-trade", "gull-island-trade", "-0700~/.."),
        new(Rules.WhenProven, Lead, "when: \"-0699~/..\"", "when: \"0700~/..\"", "gull-island-trade", "gull-island-trade", "0700~/.."),
        new(Rules.WhenProven, Decline, "when: \"169X\"", "when: \"168X\"", "plague-1690s", "plague-1690s", "168X"),
        new(Rules.WhenProven, Decline, "when: \"1689/1691\"", "when: \"1689/1692\"", "salt-war", "salt-war", "1689/1692"),
        new(Rules.WhenProven, Lead, "when: \"1641\"", "when: \"1641-05-03\"", "league-founded-1641", "league-founded-1641", "1641-05-03"),
        new(Rules.ParaphraseWhole, "paraphrases.yaml", "Three wardens", "The wardens", "founding.1.3", "three-wardens", "“3”"),
        new(Rules.NumberProven, "paraphrases.yaml", "two years", "five years", "founding.1.3", "three-wardens", "“5” of the paraphrase"),
        new(Rules.SectionsAgree, "pack.yaml", "title: Consulates", "title: Missions", "consulates", "", "no text under “Missions”"),
        new(Rules.SectionsAgree, Article, "- Salt tolls", "- Salt trade", "See also", "", "no such section"),
    ];
}
