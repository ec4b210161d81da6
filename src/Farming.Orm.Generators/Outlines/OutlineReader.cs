using System.Security.Cryptography;
using System.Text;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Outlines;

/// <summary>Reads the outline of a file.</summary>
internal sealed class OutlineReader
{
    private const string AttributeSuffix = "Attribute";

    private readonly StringBuilder _signature = new();
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private bool _hasCandidates;
    private bool _hasGlobals;

    private OutlineReader()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="options">Stands for the options that it was parsed with.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static SourceOutline Read(SyntaxTree tree, long options, CancellationToken cancellationToken)
    {
        var reader = new OutlineReader();
        reader._signature.Append(options);
        reader.Visit(tree.GetRoot(cancellationToken));
        return new(
            Hash(reader._signature),
            [.. reader._declared],
            [.. reader._mentioned],
            [.. reader._namespaces],
            reader._hasCandidates,
            reader._hasGlobals);
    }

    /// <summary>An attribute's class is called by its name with or without <c>Attribute</c>: both are the same here.</summary>
    public static string Plain(string name) =>
        name.Length > AttributeSuffix.Length && name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - AttributeSuffix.Length) : name;

    private void Visit(SyntaxNode node)
    {
        if (node is BaseTypeDeclarationSyntax type && IsGenerated(type))
        {
            WriteName(type);
            return;
        }

        Note(node);
        _signature.Append('(').Append(node.RawKind).Append(' ');
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } childNode)
            {
                Write(child.AsToken());
            }
            else if (IsBody(childNode))
            {
                WriteDirectives(childNode);
                _signature.Append("{}");
            }
            else
            {
                Visit(childNode);
            }
        }

        _signature.Append(')');
    }

    /// <summary>
    /// Of a type that this generator made, only the name counts: analyzers see generated code, and a new field of a model changes the members of many types, on
    /// which no reading of a model depends.
    /// </summary>
    private void WriteName(BaseTypeDeclarationSyntax type)
    {
        Declare(type.Identifier);
        _signature.Append('(').Append(type.RawKind).Append(' ').Append(type.Identifier.Text).Append(')');
    }

    private void Note(SyntaxNode node)
    {
        _hasCandidates |= DeclarationParser.IsCandidate(node);
        switch (node)
        {
            case BaseTypeDeclarationSyntax type:
                Declare(type.Identifier);
                NoteGenerated(type);
                break;
            case DelegateDeclarationSyntax type:
                Declare(type.Identifier);
                break;
            case GlobalStatementSyntax:
                _declared.Add("Program");
                break;
            case BaseNamespaceDeclarationSyntax space:
                _namespaces.Add(string.Join(".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(outer => outer.Name.ToString())));
                break;
            case UsingDirectiveSyntax directive:
                _hasGlobals |= directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
                break;
        }
    }

    /// <summary>The names that the generator wants for a class, and those of others that a class may have.</summary>
    private void NoteGenerated(BaseTypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        foreach (var suffix in GeneratedNames.Suffixes.Append(GeneratedNames.Links))
        {
            _mentioned.Add(Plain(name + suffix));
        }

        // Any class whose name goes on to Create may have that of a relation's new rows: which classes these are, and which relations, is not known here.
        _mentioned.Add($"{name}*{GeneratedNames.Create}");
        for (var length = 1; length < name.Length && name.EndsWith(GeneratedNames.Create, StringComparison.Ordinal); length++)
        {
            _declared.Add($"{name.Substring(0, length)}*{GeneratedNames.Create}");
        }
    }

    private static bool IsGenerated(BaseTypeDeclarationSyntax type) =>
        type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.ToString().Contains(KnownNames.Tool));

    private void Declare(SyntaxToken name) => _declared.Add(Plain(name.ValueText));

    private void Write(SyntaxToken token)
    {
        if (token.ContainsDirectives)
        {
            WriteDirectives(token.LeadingTrivia);
        }

        _signature.Append(token.RawKind).Append(token.IsMissing ? "? " : " ").Append(token.Text).Append(' ');
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            _mentioned.Add(Plain(token.ValueText));
        }
    }

    private void WriteDirectives(SyntaxNode body)
    {
        if (body.ContainsDirectives)
        {
            WriteDirectives(body.DescendantTrivia());
        }
    }

    /// <summary><c>#nullable</c> is in force until the next, wherever it stands.</summary>
    private void WriteDirectives(IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (var directive in trivia.Where(item => item.IsDirective))
        {
            _signature.Append(directive.ToString());
        }
    }

    /// <summary>Bodies of properties are none: that of a getter tells by <c>field</c> whether there is a field behind it.</summary>
    private static bool IsBody(SyntaxNode node) =>
        (node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax) || node.Parent is GlobalStatementSyntax;

    private static string Hash(StringBuilder text)
    {
        using var algorithm = SHA256.Create();
        return Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
