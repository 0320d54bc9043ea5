using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HistoryBot.House.Tests;

public sealed class RoomSpecs
{
    /// <summary>What may be named where: a pattern of namespaces, and the only folders of <c>src</c> that may name them.</summary>
    public static TheoryData<string, string[]> Foreign { get; } = new()
    {
        { @"\bMicrosoft\.Bot\b", ["src/BotBuilder", "src/DirectLine", "src/Bot"] },
        { @"\bMicrosoft\.Recognizers\b", ["src/Answering/Reading/Dates"] },
        { @"\bPolly\b|\bMicrosoft\.Extensions\.(Http\.)?Resilience\b", ["src/Bot/Outbound"] },
        { @"\bYamlDotNet\b", ["src/Knowledge"] },
        { @"\bMicrosoft\.Data\.Sqlite\b|\bStackExchange\.Redis\b", ["src/Bot/State"] },
    };

    /// <summary>Which packages only one project may ask for, by the beginning of their names.</summary>
    public static TheoryData<string, string> Packages { get; } = new()
    {
        { "Microsoft.Bot.", "src/BotBuilder" },
        { "Microsoft.Recognizers.", "src/Answering" },
        { "Polly", "src/Bot" },
        { "Microsoft.Extensions.Http.Resilience", "src/Bot" },
        { "YamlDotNet", "src/Knowledge" },
        { "Microsoft.Data.Sqlite", "src/Bot" },
        { "StackExchange.Redis", "src/Bot" },
    };

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Knowledge"] = [],
        ["Answering"] = ["Knowledge"],
        ["BotBuilder"] = [],
        ["DirectLine"] = ["BotBuilder"],
        ["Bot"] = ["Answering", "DirectLine", "Knowledge", "BotBuilder"],
    };

    /// <summary>What would make an answer depend on anything but the message, the memory and the pack.</summary>
    private static readonly (string Pattern, string Remedy)[] Impure =
    [
        (@"\b(Value)?Task\b|\basync\b|\bawait\b|\bThread\b|\bParallel\b", "Answer at once; who needs a Task wraps the call in src/Bot."),
        (@"\bILogger\b|\bLoggerMessage\b", "Put what is worth knowing into the finding's reasons; src/Bot logs."),
        (@"\bDateTime(Offset)?\s*\.\s*(Utc)?Now\b|\bDateTime\s*\.\s*Today\b|\bSystemClock\b|\bIClock\b|\bTimeProvider\b|\bStopwatch\b", "Today is Message.Now."),
        (@"\bRandom\b|\bNewGuid\b", "The same question has the same answer: choose by a rule."),
        (@"(?<!\.)\b(File|Directory|Console|Environment)\s*\.|\bSystem\s*\.\s*IO\b|\bHttpClient\b", "What the answer needs is in the pack; src/Bot reads and writes."),
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_namespace_stays_in_its_room(string pattern, string[] rooms)
    {
        var code =
            from file in House.Code
            where file.IsIn("src") && !rooms.Any(file.IsIn)
            from line in file.CodeLines
            where Regex.IsMatch(line.Text, pattern)
            select $"{file.Path}:{line.Number} {line.Text.Trim()}";
        var projects =
            from path in House.Files("src", "*.csproj")
            from use in Elements(path, "Using")
            where Regex.IsMatch(use, pattern)
            select $"{path} {use} for every file of the project";

        Verdict.None(code.Concat(projects), $"Only {string.Join(", ", rooms)} may name this.");
    }

    [Fact]
    public void One_file_alone_knows_Recognizers()
    {
        var knowing = House.Code.Where(f => f.IsIn("src") && f.CodeLines.Any(l => l.Text.Contains("Microsoft.Recognizers", StringComparison.Ordinal)));

        Verdict.None(knowing.Select(f => f.Path).Order(StringComparer.Ordinal).Skip(1), "The first file that names it reads for all others.");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_asked_for_by_its_room_alone(string package, string room)
    {
        var strays =
            from path in ProjectFiles("src")
            where !path.StartsWith(room + "/", StringComparison.Ordinal)
            from reference in Elements(path, "PackageReference")
            where reference.StartsWith(package, StringComparison.Ordinal)
            select $"{path} {reference}";

        Verdict.None(strays, $"Only {room} may ask for this package.");
    }

    [Fact]
    public void Projects_point_down_only()
    {
        var strays =
            from path in ProjectFiles("src")
            let project = path.Split('/')[1]
            from reference in Elements(path, "ProjectReference")
            let target = Path.GetFileNameWithoutExtension(reference.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal))
            // A props file beside a project is imported by others in order to point at that project.
            where target != project && !(MayReference.TryGetValue(project, out var allowed) && allowed.Contains(target))
            select $"{path} → {target}";

        Verdict.None(strays, "The five projects stand over each other as MayReference says; a new one is entered there.");
    }

    [Fact]
    public void Imported_references_point_down_too()
    {
        var strays =
            from path in House.Files("src", "*.csproj")
            let project = path.Split('/')[1]
            from import in XDocument.Parse(House.Read(path)).Descendants("Import").Select(e => (string?)e.Attribute("Project") ?? "")
            let target = import.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part == "..").First()
            where MayReference.ContainsKey(target) && target != project && !MayReference[project].Contains(target)
            select $"{path} imports {import}";

        Verdict.None(strays, "The five projects stand over each other as MayReference says.");
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = House.Read("IraqPakistan.Bot.sln").Replace('\\', '/');
        var missing = House.Files("src", "*.csproj").Concat(House.Files("tests", "*.csproj"))
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

        Verdict.None(missing, "dotnet sln add it, or nothing builds and tests it.");
    }

    [Fact]
    public void Answering_knows_no_task_no_logger_no_clock_no_chance_and_no_files()
    {
        var faults =
            from file in House.Code
            where file.IsIn("src/Answering")
            from line in file.CodeLines
            from impurity in Impure
            where Regex.IsMatch(line.Text, impurity.Pattern)
            select $"{file.Path}:{line.Number} {line.Text.Trim()} — {impurity.Remedy}";

        Verdict.None(faults, "An answer is a pure function of message, memory and pack.");
    }

    [Fact]
    public void Answering_opens_one_stream_its_own_word_list()
    {
        var faults =
            from file in House.Code
            where file.IsIn("src/Answering") && file.Path != "src/Answering/Text/EnglishWords.cs"
            from line in file.CodeLines
            where Regex.IsMatch(line.Text, @"\b\w*Stream(Reader|Writer)?\b")
            select $"{file.Path}:{line.Number} {line.Text.Trim()}";

        Verdict.None(faults, "What an answer needs is in the pack.");
    }

    private static IEnumerable<string> ProjectFiles(string folder) => House.Files(folder, "*.csproj").Concat(House.Files(folder, "*.props"));

    private static IEnumerable<string> Elements(string path, string name) =>
        XDocument.Parse(House.Read(path)).Descendants(name).Select(e => (string?)e.Attribute("Include") ?? "").Select(i => i.Replace('\\', '/'));
}
