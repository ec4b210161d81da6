using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Whether a class can get another half.</summary>
internal static class ShapeParser
{
    /// <summary>Checks the class and what it is nested in; false if nothing can be generated for it.</summary>
    public static bool Check(INamedTypeSymbol type, ProblemList problems, CancellationToken cancellationToken)
    {
        if (!Reach.IsNamed(type))
        {
            return false;
        }

        if (Obstacle(type) is { } obstacle)
        {
            problems.Add(ModelRules.UnsupportedShape, Place.Class, type.Name, obstacle);
            return false;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken))
            {
                var role = SymbolEqualityComparer.Default.Equals(current, type) ? "" : $", the type that contains '{type.Name}',";
                problems.Add(ModelRules.NotPartial, Place.Class, current.Name, role);
                return false;
            }
        }

        return true;
    }

    private static string? Obstacle(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return $"it is {(type.TypeKind == TypeKind.Interface ? "an interface" : "a struct")}, not a class";
        }

        if (type.IsStatic)
        {
            return "it is static";
        }

        if (type.IsAbstract)
        {
            return type.Find(KnownNames.Model) is null ? "it is abstract" : "it is abstract; put [Model] on the classes that derive from it";
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            var subject = SymbolEqualityComparer.Default.Equals(current, type) ? "it" : $"'{current.Name}' around it";
            if (Reach.IsForbidden(current))
            {
                return $"{subject} is obsolete, and every use an error";
            }

            if (current.TypeParameters.Length > 0)
            {
                return $"{subject} is generic";
            }

            if (current.IsFileLocal)
            {
                return $"{subject} is file-local";
            }

            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return $"{subject} is {SyntaxFacts.GetText(current.DeclaredAccessibility)}; make it internal or public";
            }
        }

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
