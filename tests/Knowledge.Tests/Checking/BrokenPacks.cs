using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Tests.Checking;

/// <summary>Edits of the invented pack by the rule that they break; each rule of a pack has one at least.</summary>
internal static class BrokenPacks
{
    private const string Lead = "facts/lead.yaml";
    private const string Founding = "facts/founding.yaml";

    public static IReadOnlyList<Broken> All { get; } =
    [
        new(Rules.Readable, "pack.yaml", "", null, "", "needs this file", "add pack.yaml"),
        new(Rules.Readable, "sources.yaml", "", null, "", "needs this file", "add sources.yaml"),
        new(Rules.Syntax, "silences.yaml", "about: [harbour-league]\n  questions:", "about: [harbour-league\n  questions:", "questions:", "not YAML", "close the bracket"),
        new(Rules.Syntax, "silences.yaml", "  about:", "  id: again\n  about:", "id: again", "not YAML", "mend the line"),

        new(Rules.KnownField, "people.yaml", "aliases: [Hald]", "alias: [Hald]", "alias:", "“alias”", "“aliases”"),
        new(Rules.KnownField, Founding, "voice: { by: bero-hald, how", "voice: { from: bero-hald, how", "from:", "“from”", "use one of how, by"),
        new(Rules.KnownField, "conflicts.yaml", "ambiguities:", "ambiguity:", "ambiguity:", "“ambiguity”", "“ambiguities”"),
        new(Rules.KnownField, "vocabulary.yaml", "follow_up:", "followup:", "followup:", "“followup”", "“follow_up”"),

        new(Rules.RequiredField, "pack.yaml", "title: Velmora–Tarsk relations\naddress:", "address:", "address:", "“title”", "add title: …"),
        new(Rules.RequiredField, "people.yaml", "name: Bero Hald, ", "", "{ id: bero-hald", "“name”", "add name: …"),

        new(Rules.Shape, "people.yaml", "aliases: [Hald]", "aliases: Hald", "Hald", "this is a text", "write a list"),
        new(Rules.Shape, "people.yaml", "name: Bero Hald", "name: [Bero, Hald]", "[Bero", "this is a list", "write a text"),
        new(Rules.Shape, Founding, "voice: { by: bero-hald, how: said }", "voice: said", "said", "this is a text", "write a mapping"),
        new(Rules.Shape, Founding, "negated: true", "negated: maybe", "maybe", "“maybe”", "true or false"),
        new(Rules.Shape, "phrases.yaml", "none: \"The", "none: { a: b }\nother: \"The", "{ a", "this is a mapping", "write a text"),
        new(Rules.Shape, "concepts.yaml", "", "---\n- { id: x, words: [y] }\n", "- {", "a second document begins here", "without ---"),

        new(Rules.NotEmpty, "people.yaml", "name: Bero Hald", "name: \"\"", "\"\"", "empty", "write it"),
        new(Rules.NotEmpty, "people.yaml", "about: \"a chronicler\" }", "about: }", "}", "empty", "write it"),
        new(Rules.NotEmpty, "concepts.yaml", "[pay, salary,", "[pay, \" \",", "\" \"", "empty", "write it"),

        new(Rules.Edtf, "events.yaml", "when: \"1688\"", "when: \"1688-13\"", "\"1688-13\"", "month 13 does not exist", "write 1688-12, or 1688-XX"),
        new(Rules.Edtf, Lead, "when: \"1641\"", "when: \"1641/1640\"", "\"1641/1640\"", "ends before it begins", "write 1640/1641"),

        new(Rules.QuestionKinds, Founding, "- kind: howmany", "- kind: howmanny", "howmanny", "“howmanny”", "“howmany”"),
        new(Rules.QuestionKinds, "conflicts.yaml", "kinds: [when]", "kinds: [epoch]", "epoch", "“epoch”", "use one of what, when"),
        new(Rules.QuestionKinds, "vocabulary.yaml", "  where: [where]", "  were: [where]", "[where", "“were”", "“where”"),
        new(Rules.VoiceHow, Founding, "how: said", "how: sad", "sad", "“sad”", "“said”"),

        new(Rules.Form, "concepts.yaml", "id: pay", "id: Pay_1", "Pay_1", "“Pay_1” is no id", "harbour-league-2"),
        new(Rules.Form, "pack.yaml", "snapshot: \"2025-06-30\"", "snapshot: \"30 June 2025\"", "\"30 June", "“30 June 2025” is no day", "1985-04-12"),
        new(Rules.Form, "pack.yaml", "\"https://example.org/wiki/Gull_Island\"", "/wiki/Gull_Island", "/wiki", "is no address", "https://"),
        new(Rules.Form, "sources.yaml", "sha256: 53f1f", "sha256: 53F1f", "53F1f", "is no sha256", "sources command"),
        new(Rules.Form, "sources.yaml", "- { id: lead.1.1,", "- { id: lead.1,  sha256: " + Hash + ", first: a }\n- { id: lead.1.1,", "lead.1,", "is no id", "lead.1.2"),

        new(Rules.UniqueId, "places.yaml", "", "- { id: bero-hald, name: Elsewhere, kind: city, about: x }\n", "bero-hald", "the entity “bero-hald” is already at people.yaml:4", "another id"),
        new(Rules.UniqueId, Founding, "- id: first-warden", "- id: three-wardens", "three-wardens", "the fact “three-wardens” is already at facts/founding.yaml", "another id"),
        new(Rules.UniqueId, "sources.yaml", "", "- { id: lead.1.1, sha256: " + Hash + ", first: a }\n", "lead.1.1", "the source “lead.1.1”", "another id"),
        new(Rules.UniqueId, "silences.yaml", "", "- { id: flag, says: x, questions: [y] }\n", "flag", "the silence “flag”", "another id"),
        new(Rules.UniqueId, "concepts.yaml", "id: pay", "id: end", "end", "the concept “end”", "another id"),
        new(Rules.UniqueId, "conflicts.yaml", "ambiguities:", "  - { id: end-of-league, says: x, facts: [first-warden, three-wardens] }\nambiguities:", "end-of-league", "the conflict “end-of-league”", "another id"),
        new(Rules.UniqueId, "pack.yaml", "further_reading:", "  - { id: lead, title: Again, anchor: Again }\nfurther_reading:", "lead", "the section “lead”", "another id"),

        new(Rules.KnownEntity, "people.yaml", "of: tarsk", "of: tarks", "tarks", "no entity “tarks”", "“tarsk”"),
        new(Rules.KnownEntity, "places.yaml", "of: tarsk, within: velmora", "of: tarsk, within: velmore", "velmore", "no entity “velmore”", "“velmora”"),
        new(Rules.KnownEntity, "places.yaml", "aliases: [Velmoran, Velmorans]", "stands_for: atlantis", "atlantis", "no entity “atlantis”", "add the entity"),
        new(Rules.KnownEntity, Lead, "who: [harbour-league]", "who: [harbor-league]", "harbor", "no entity “harbor-league”", "“harbour-league”"),
        new(Rules.KnownEntity, Founding, "whom: [harbour-league]", "whom: [wardens, harbor-league]", "harbor", "no entity “harbor-league”", "“harbour-league”"),
        new(Rules.KnownEntity, Lead, "where: [gull-island]", "where: [gul-island]", "gul-", "no entity “gul-island”", "“gull-island”"),
        new(Rules.KnownEntity, Founding, "about: [bero-hald]", "about: [bero]", "bero", "no entity “bero”", "“bero-hald”"),
        new(Rules.KnownEntity, Lead, "part_of: league-end", "part_of: league-ends", "league-ends", "no entity “league-ends”", "“league-end”"),
        new(Rules.KnownEntity, Founding, "by: bero-hald", "by: bero-halt", "bero-halt", "no entity “bero-halt”", "“bero-hald”"),
        new(Rules.KnownEntity, "conflicts.yaml", "means: [ilse-maren, tobias-maren]", "means: [ilse-maren, tobias]", "tobias", "no entity “tobias”", "“tobias-maren”"),
        new(Rules.KnownSource, "paraphrases.yaml", "founding.1.3: Three", "founding.9.9: Three", "Three", "no sentence “founding.9.9”", ""),
        new(Rules.KnownEntity, "silences.yaml", "about: [harbour-league]", "about: [flags]", "flags", "no entity “flags”", "add the entity"),
        new(Rules.KnownEntity, "pack.yaml", "about: [salt-toll]", "about: [salt-tolls]", "salt-tolls", "no entity “salt-tolls”", "“salt-toll”"),

        new(Rules.KnownFact, "conflicts.yaml", "league-dissolved-1702]", "league-disolved-1702]", "league-dis", "no fact “league-disolved-1702”", "“league-dissolved-1702”"),
        new(Rules.KnownSource, Lead, "source: [lead.1.2]", "source: [lead.1.9]", "lead.1.9", "no sentence “lead.1.9”", "did you mean"),
        new(Rules.KnownSource, Lead, "source: [lead.1.3, lead.1.1]", "source: [lead.1.3, harbour.1.1]", "harbour", "no sentence “harbour.1.1”", "add the sentence"),
        new(Rules.KnownSection, "sources.yaml", "", "- { id: leed.1.1, sha256: " + Hash + ", first: a }\n", "leed", "no section “leed”", "“lead”"),

        new(Rules.Dated, Lead, "  when: \"1641\"\n", "", "id: league-founded-1641", "has no date", "add when"),
        new(Rules.Dated, Lead, "  when: \"1641\"\n", "  when: \"1641\"\n  undated: Nobody knows.\n", "Nobody", "both when and undated", "keep one"),
        new(Rules.Dated, "events.yaml", "when: \"1688\", ", "", "{ id: salt-toll", "the event “salt-toll” has no date", "add when"),
        new(Rules.Sourced, Lead, "  source: [lead.1.2]\n", "  source: []\n", "[]", "the fact “gull-island-trade” has no source", "section.paragraph.sentence"),
        new(Rules.Sourced, Lead, "  source: [lead.1.2]\n", "", "id: gull-island-trade", "the fact “gull-island-trade” has no source", "section.paragraph.sentence"),
        new(Rules.Asked, Lead, "        - early trade place\n", "", "- kind: when", "has 5 questions", "6 questions at least"),
        new(Rules.Asked, "facts/consulates.yaml", "", "- { id: more, statement: x, undated: x, source: [consulates.1.1] }\n", "{ id: more", "has 0 questions", "add asks"),
        new(Rules.QuestionOnce, Founding, "- name of the first warden", "- Early trade PLACE?", "Early", "also asked of “gull-island-trade” (facts/lead.yaml:", "keep it under one fact"),
        new(Rules.YesOrNo, Lead, "answer: Yes, in 1641.", "answer: In 1641.", "In", "does not begin with Yes", "“Yes, …”"),
        new(Rules.YesOrNo, Founding, "answer: No, according", "answer: Not according", "Not", "does not begin with No", "“No, …”"),
        new(Rules.NameOnce, "places.yaml", "aliases: [Tarskian,", "aliases: [bero HALD, Tarskian,", "bero", "“bero HALD” also means “bero-hald” (people.yaml:", "ambiguity"),
        new(Rules.WordOnce, "concepts.yaml", "[pay, salary", "[pay, Dissolve", "Dissolve", "“end”", "one concept only"),
        new(Rules.ConflictSides, "conflicts.yaml", "facts: [league-broke-up-1701, league-dissolved-1702]", "facts: [league-broke-up-1701, league-broke-up-1701]", "[league", "fewer than two facts", "both sides"),
        new(Rules.AmbiguityMeanings, "conflicts.yaml", "means: [ilse-maren, tobias-maren]", "means: [ilse-maren]", "[ilse", "fewer than two meanings", "name the entities"),
        new(Rules.FactsFile, "facts/decay.yaml", "", OneFact, "", "no section “decay”", "name the file after a section"),
        new(Rules.FactsFile, "facts/leed.yaml", "", OneFact, "", "no section “leed”", "“lead”"),
        new(Rules.FirstSource, Lead, "source: [lead.1.3, lead.1.1]", "source: [decline.2.1, lead.1.1]", "decline", "“decline.2.1” is not of section “lead”", "put a sentence of lead first"),
    ];

    private const string OneFact =
        "- { id: x, statement: x, undated: x, asks: [{ kind: what, answer: x, questions: [a, b, c, d, e, f] }], source: [lead.1.1] }\n";

    private const string Hash = "53f1f491426715bc681a37466eac47d50e55584d8634ede84d3363557dde3a05";
}
