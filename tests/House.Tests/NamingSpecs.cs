using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HistoryBot.House.Tests;

public sealed class NamingSpecs
{
    private static readonly string[] SayNothing = ["Manager", "Helper", "Helpers", "Processor", "Util", "Utils", "Data", "Info"];

    [Fact]
    public void A_type_is_named_after_what_it_is_or_does()
    {
        var faults =
            from file in House.Code
            from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            let name = type.Identifier.Text
            let ending = Array.Find(SayNothing, e => name.EndsWith(e, StringComparison.Ordinal))
            where ending is not null
            select $"{file.At(type)} {name}: “{ending}” fits anything";

        Verdict.None(faults, "Name the one thing that the type is or does.");
    }
}
