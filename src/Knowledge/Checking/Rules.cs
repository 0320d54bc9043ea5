namespace HistoryBot.Knowledge.Checking;

/// <summary>The ids of all rules that a pack must keep. An id is never reused, also not after its rule is gone.</summary>
/// <remarks>K1xx: one value alone. K2xx: what refers to what. K3xx: what a fact, a name or a file must be. V1xx: pack against article.</remarks>
public static class Rules
{
    /// <summary>A file is YAML.</summary>
    public const string Syntax = "K101";

    /// <summary>The pack's folder, <c>pack.yaml</c> and <c>sources.yaml</c> exist, and every file can be read.</summary>
    public const string Readable = "K102";

    /// <summary>A mapping has only the fields of its schema.</summary>
    public const string KnownField = "K103";

    /// <summary>A required field is there.</summary>
    public const string RequiredField = "K104";

    /// <summary>A value is a text, list or mapping where its field asks for one.</summary>
    public const string Shape = "K105";

    /// <summary>No text is empty, except an anchor and the last words of a source.</summary>
    public const string NotEmpty = "K106";

    /// <summary>A date is EDTF.</summary>
    public const string Edtf = "K107";

    /// <summary>A kind of question is one of <see cref="QuestionKind"/>, in the vocabulary one of <see cref="Intent"/>, in lower case.</summary>
    public const string QuestionKinds = "K108";

    /// <summary><c>voice.how</c> is said, claimed, alleged or wrote.</summary>
    public const string VoiceHow = "K109";

    /// <summary>An id, address, day or hash has the form that its field asks for.</summary>
    public const string Form = "K110";

    /// <summary>An id stands once among the entities, facts, sources, sections, conflicts, silences or concepts.</summary>
    public const string UniqueId = "K201";

    /// <summary>A reference to an entity names one.</summary>
    public const string KnownEntity = "K202";

    /// <summary>A reference to a fact names one.</summary>
    public const string KnownFact = "K203";

    /// <summary>A reference to a source names a sentence of <c>sources.yaml</c>.</summary>
    public const string KnownSource = "K204";

    /// <summary>A sentence id begins with a section of <c>pack.yaml</c>.</summary>
    public const string KnownSection = "K205";

    /// <summary>A fact has either <c>when</c> or <c>undated</c>; an event one of them at least.</summary>
    public const string Dated = "K301";

    /// <summary>A fact has a source.</summary>
    public const string Sourced = "K302";

    /// <summary>A fact has asks, with six questions at least over all of them.</summary>
    public const string Asked = "K303";

    /// <summary>A question is asked of one fact only.</summary>
    public const string QuestionOnce = "K304";

    /// <summary>The answer to a question of kind yes or no begins with that word.</summary>
    public const string YesOrNo = "K305";

    /// <summary>A name or alias means one entity, unless it is a term of an ambiguity.</summary>
    public const string NameOnce = "K306";

    /// <summary>A word belongs to one concept.</summary>
    public const string WordOnce = "K307";

    /// <summary>A conflict has two facts at least.</summary>
    public const string ConflictSides = "K308";

    /// <summary>An ambiguity has two meanings at least.</summary>
    public const string AmbiguityMeanings = "K309";

    /// <summary>A facts file is named after a section.</summary>
    public const string FactsFile = "K310";

    /// <summary>The first source of a fact is of its file's section.</summary>
    public const string FirstSource = "K311";

    /// <summary>The pack holds a fact.</summary>
    public const string SomeFact = "K312";

    /// <summary>A sentence of <c>sources.yaml</c> stands in the article, word for word, where its id says.</summary>
    public const string SentenceStands = "V101";

    /// <summary>A sentence of the article stands in <c>sources.yaml</c>.</summary>
    public const string SentenceListed = "V102";

    /// <summary>A sentence of the article is the source of a fact.</summary>
    public const string SentenceCovered = "V103";

    /// <summary>A name in a statement is in the fact's sources.</summary>
    public const string NameProven = "V104";

    /// <summary>A number in a statement is in the fact's sources.</summary>
    public const string NumberProven = "V105";

    /// <summary>A date in a statement is in the fact's sources.</summary>
    public const string DateProven = "V106";

    /// <summary>The date of a fact is in its sources or in those of its event.</summary>
    public const string WhenProven = "V107";

    /// <summary>A number or date of a sentence is in its paraphrase.</summary>
    public const string ParaphraseWhole = "V109";

    /// <summary>The sections of the article are those of <c>pack.yaml</c>.</summary>
    public const string SectionsAgree = "V108";
}
