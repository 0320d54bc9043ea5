using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HistoryBot.House.Tests;

/// <summary>One C# file.</summary>
/// <param name="Path">From the repository's root, with <c>/</c>.</param>
/// <param name="Text">As it stands on disk.</param>
internal sealed record CodeFile(string Path, string Text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public CompilationUnitSyntax Syntax { get; } = SyntaxFactory.ParseCompilationUnit(Text, options: Options);

    /// <summary>The lines of the file, from 1, with comments and the inside of string literals blanked.</summary>
    public IEnumerable<(int Number, string Text)> CodeLines => Blanked().Split('\n').Select((line, i) => (i + 1, line));

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private string Blanked()
    {
        var text = Text.ToCharArray();
        var comments = Syntax.DescendantTrivia().Where(t => IsComment(t.Kind())).Select(t => t.FullSpan);
        var literals = Syntax.DescendantTokens().Where(t => IsText(t.Kind())).Select(t => t.Span);
        foreach (var span in comments.Concat(literals))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                text[i] = text[i] == '\n' ? '\n' : ' ';
            }
        }

        return new string(text);
    }

    private static bool IsComment(SyntaxKind kind) => kind is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool IsText(SyntaxKind kind) => kind is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
        SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.CharacterLiteralToken;
}
