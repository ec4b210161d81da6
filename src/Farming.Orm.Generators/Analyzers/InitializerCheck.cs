using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>
/// Finds initializers of mapped properties. Rows are made of <c>…Create</c> and not of the class, so they do not get the value. The generator does not read
/// initializers: a change in one does not change what is generated.
/// </summary>
internal static class InitializerCheck
{
    private static readonly string[] Defaults = [KnownNames.Default, KnownNames.DefaultNow, KnownNames.UpdatedNow, KnownNames.ConcurrencyToken];

    /// <summary>The initializers of a class that is a model or a base of one, with the properties. One without a setter is another problem.</summary>
    public static IEnumerable<(IPropertySymbol Property, ExpressionSyntax Value)> Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.SetMethod is not null
                && PropertyFinder.IsField(property)
                && !Array.Exists(Defaults, attribute => FieldAttributes.Find(property, attribute) is not null)
                && Initializer(property, cancellationToken) is { } value
                && !IsNothing(value)
                && !NamesParameter(value, type))
            {
                yield return (property, value);
            }
        }
    }

    /// <summary>What to write instead.</summary>
    public static string Remedy(IPropertySymbol property) => FieldAttributes.Find(property, KnownNames.Id) is not null
        ? "remove the initializer; an [Id] is given by the row or generated (Generated = …)"
        : "give it a [Default(…)], [DefaultNow], or a value in each new row, and remove the initializer";

    private static ExpressionSyntax? Initializer(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            ParameterSyntax { Default.Value: var value } => value,
            _ => null,
        };

    /// <summary>Null and default only quiet the compiler.</summary>
    private static bool IsNothing(ExpressionSyntax value) => value.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        ? IsNothing(((PostfixUnaryExpressionSyntax)value).Operand)
        : value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value.IsKind(SyntaxKind.DefaultExpression);

    /// <summary>Whether the value comes from a parameter of the class's own constructor.</summary>
    private static bool NamesParameter(ExpressionSyntax value, INamedTypeSymbol type) =>
        value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name.Identifier.ValueText)));
}
