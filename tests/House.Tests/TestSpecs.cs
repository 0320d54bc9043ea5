using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HistoryBot.House.Tests;

public sealed class TestSpecs
{
    private static readonly string[] TestAttributes = ["Fact", "FactAttribute", "Theory", "TheoryAttribute", "InlineData", "MemberData", "ClassData"];

    // A machine on which no browser can be had; .ci/run counts a skipped test as a fault.
    private const string MaySkip = "tests/Browser.Tests/Running/Stage.cs";

    private static IEnumerable<CodeFile> Tests => House.Code.Where(f => f.IsIn("tests"));

    [Fact]
    public void No_test_is_skipped_but_for_want_of_a_browser()
    {
        var byAttribute =
            from file in Tests
            from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
            where TestAttributes.Contains(attribute.Name.ToString().Split('.')[^1])
            from argument in attribute.ArgumentList?.Arguments ?? []
            where argument.NameEquals?.Name.Identifier.Text.StartsWith("Skip", StringComparison.Ordinal) == true
            select $"{file.At(attribute)} {attribute}";
        var byCall =
            from file in Tests
            where file.Path != MaySkip
            from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
            where call.Expression.ToString() is "Assert.Skip" or "Assert.SkipWhen" or "Assert.SkipUnless"
            select $"{file.At(call)} {call}";

        Verdict.None(byAttribute.Concat(byCall), "Make it pass everywhere, or delete it: a skipped test is read as a passed one.");
    }
}
