using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>The types of the runtime that queries are written with.</summary>
internal static class QueryTypes
{
    /// <summary>Whether the type is a query, of any kind.</summary>
    public static bool IsQuery(ITypeSymbol? type) => BaseOf(type, "Query", 1) is not null;

    /// <summary>Whether the type is a condition on rows.</summary>
    public static bool IsPredicate(ITypeSymbol? type) => BaseOf(type, "Predicate", 0) is not null;

    /// <summary>Whether the type is a column, or a to-many relation, in a condition.</summary>
    public static bool IsColumn(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Column" or "JsonColumn" or "ToManyPath", Arity: 1 } named && named.IsOurs(named.Name);

    /// <summary>Whether the type is a column with JSON, in a condition.</summary>
    public static bool IsJson(ITypeSymbol? type) => type is INamedTypeSymbol { Name: KnownNames.JsonColumnType } named && named.IsOurs(named.Name);

    /// <summary>Whether the type is a to-many relation in a condition.</summary>
    public static bool IsToManyPath(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ToManyPath" } named && named.IsOurs(named.Name);

    /// <summary>Whether the type is a generated <c>…Where</c>: the columns of a row in a condition.</summary>
    public static bool IsRow(ITypeSymbol? type) => type is INamedTypeSymbol { BaseType: { Name: "WhereScope" } scope } && IsGeneratedCode(scope);

    /// <summary>Whether the type is a relation in an <c>Include</c>.</summary>
    public static bool IsInclude(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ToOneInclude" or "ToManyInclude" } named && named.IsOurs(named.Name);

    /// <summary>Whether the type is an <c>[Orm]</c> class.</summary>
    public static bool IsClient(ITypeSymbol? type) => BaseOf(type, KnownNames.Client, 0) is not null;

    /// <summary>Whether the type is one that queries are written with.</summary>
    public static bool IsOurs(ITypeSymbol? type) =>
        IsQuery(type) || IsPredicate(type) || IsColumn(type) || IsRow(type) || IsSelection(type) || IsToMany(type) || IsOptional(type) || IsInclude(type) || IsClient(type);

    /// <summary>Whether the type is a generated <c>…Select</c>.</summary>
    public static bool IsSelection(ITypeSymbol? type) => SelectedModel(type) is not null;

    /// <summary>The model of a generated <c>…Select</c>.</summary>
    public static ITypeSymbol? SelectedModel(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Selection", Arity: 1 } && IsGeneratedCode(current))
            {
                return current.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>Whether the type is a to-many relation in a <c>Select</c>.</summary>
    public static bool IsToMany(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ToManySelection" } named && named.IsOurs(named.Name);

    /// <summary>Whether the type is a to-one relation in a <c>Select</c> that may lead to no row.</summary>
    public static bool IsOptional(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "OptionalSelection" } named && IsGeneratedCode(named);

    /// <summary>Whether the type takes <c>Where</c>, orders and pages: a query, or a relation in <c>Select</c> or <c>Include</c>.</summary>
    public static bool IsPaged(ITypeSymbol? type) =>
        IsQuery(type) || IsToMany(type) || (type is INamedTypeSymbol { Name: "ToManyInclude" } named && named.IsOurs(named.Name));

    /// <summary>What a method is called on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation invocation) => Plain(invocation switch
    {
        { Instance: { } instance } => instance,
        { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        _ => null,
    });

    /// <summary>The operation without conversions, parentheses and <c>ConfigureAwait</c>.</summary>
    public static IOperation? Plain(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" } configured:
                    operation = configured.Instance ?? configured.Arguments[0].Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static INamedTypeSymbol? BaseOf(ITypeSymbol? type, string name, int arity)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.Arity == arity && current.IsOurs(name))
            {
                return current;
            }
        }

        return null;
    }

    private static bool IsGeneratedCode(INamedTypeSymbol type) =>
        type.ContainingNamespace is
        {
            Name: "GeneratedCode",
            ContainingNamespace: { Name: "Orm", ContainingNamespace: { Name: "Farming", ContainingNamespace.IsGlobalNamespace: true } },
        };
}
