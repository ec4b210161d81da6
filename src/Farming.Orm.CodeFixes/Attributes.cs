using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Changes of attributes.</summary>
internal static class Attributes
{
    /// <summary>A string in quotes.</summary>
    public static ExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>The attribute with a named argument, in place of the one it has of that name.</summary>
    public static AttributeSyntax WithArgument(AttributeSyntax attribute, string name, string text)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var existing = list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        if (existing is not null)
        {
            return attribute.ReplaceNode(existing.Expression, Text(text).WithTriviaFrom(existing.Expression));
        }

        var nameEquals = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
            .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));
        var separators = list.Arguments.GetSeparators();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var arguments = SyntaxFactory.SeparatedList(
            list.Arguments.Append(SyntaxFactory.AttributeArgument(nameEquals, null, Text(text))),
            list.Arguments.Count == 0 ? [] : separators.Append(comma));
        return attribute.WithArgumentList(list.WithArguments(arguments));
    }

    /// <summary>The property with another attribute before those it has, on their line.</summary>
    public static PropertyDeclarationSyntax Annotate(PropertyDeclarationSyntax property, string attribute)
    {
        var trivia = property.GetLeadingTrivia();
        var plain = property.WithLeadingTrivia();
        return plain.WithAttributeLists(plain.AttributeLists.Insert(0, List(attribute, target: null).WithLeadingTrivia(trivia).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    /// <summary>The parameter of a record, whose property gets the attribute.</summary>
    public static ParameterSyntax Annotate(ParameterSyntax parameter, string attribute)
    {
        var trivia = parameter.GetLeadingTrivia();
        var plain = parameter.WithLeadingTrivia();
        return plain.WithAttributeLists(plain.AttributeLists.Insert(0, List(attribute, "property").WithLeadingTrivia(trivia).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    /// <summary>The class with another attribute after those it has, on a line of its own.</summary>
    public static TypeDeclarationSyntax Annotate(TypeDeclarationSyntax type, string attribute)
    {
        var last = type.AttributeLists.LastOrDefault();
        if (last is null)
        {
            return type;
        }

        var indentation = last.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var list = List(attribute, target: null).WithLeadingTrivia(indentation).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"));
        return type.WithAttributeLists(type.AttributeLists.Add(list));
    }

    private static AttributeListSyntax List(string attribute, string? target)
    {
        var text = target is null ? $"[{attribute}] class C;" : $"[{target}: {attribute}] class C;";
        return ((TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text)!).AttributeLists[0].WithTrailingTrivia();
    }
}
