using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HistoryBot.House.Tests;

public sealed class PhraseSpecs
{
    private static IEnumerable<CodeFile> Speaking => House.Code.Where(f => f.IsIn("src/Answering") || f.IsIn("src/Bot"));

    [Fact]
    public void Every_phrase_of_the_pack_is_said_somewhere()
    {
        // Small talk is said by the name that the vocabulary gives it.
        var used = Speaking.SelectMany(f => Literals(f.Syntax)).Select(l => l.Token.ValueText).Concat(House.Pack.Vocabulary.Social.Keys).ToHashSet();

        Verdict.None(
            House.Pack.Phrases.Keys.Where(name => !used.Contains(name)).Select(name => $"knowledge/phrases.yaml {name}"),
            "No code says this: say it, or take it out of the pack.");
    }

    [Fact]
    public void Every_phrase_that_the_code_names_is_in_the_pack()
    {
        var named =
            from file in Speaking
            from name in file.Syntax.DescendantNodes().SelectMany(NameOfPhrase)
            where !House.Pack.Phrases.ContainsKey(name.Token.ValueText)
            select $"{file.At(name)} {name.Token.ValueText}";
        var social = House.Pack.Vocabulary.Social.Keys.Where(name => !House.Pack.Phrases.ContainsKey(name)).Select(name => $"knowledge/vocabulary.yaml social: {name}");

        Verdict.None(named.Concat(social), "Write the phrase into knowledge/phrases.yaml.");
    }

    // Phrases["name"], Phrase("name", …) and Phrases.Fill(pack, "name", …), also where the name is chosen from several.
    private static IEnumerable<LiteralExpressionSyntax> NameOfPhrase(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax access when Called(access.Expression) == "Phrases" => Chosen(access.ArgumentList.Arguments[0].Expression),
        InvocationExpressionSyntax call when Called(call.Expression) == "Phrase" => Chosen(call.ArgumentList.Arguments.FirstOrDefault()?.Expression),
        InvocationExpressionSyntax call when call.Expression.ToString().EndsWith("Phrases.Fill", StringComparison.Ordinal) => Chosen(call.ArgumentList.Arguments[1].Expression),
        _ => [],
    };

    private static string Called(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    // What is compared in order to choose is no name.
    private static IEnumerable<LiteralExpressionSyntax> Chosen(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal],
        ParenthesizedExpressionSyntax inner => Chosen(inner.Expression),
        ConditionalExpressionSyntax choice => Chosen(choice.WhenTrue).Concat(Chosen(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Chosen(arm.Expression)),
        _ => [],
    };

    private static IEnumerable<LiteralExpressionSyntax> Literals(SyntaxNode root) =>
        root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression));
}
