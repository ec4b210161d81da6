using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What generated code can name. Half-typed code has classes without a name, or twice, and types that are not there or out of reach: the compiler says so.</summary>
internal static class Reach
{
    /// <summary>Whether the compiler refuses every use: <c>[Obsolete("…", true)]</c>.</summary>
    public static bool IsForbidden(ISymbol symbol) => symbol.GetAttributes().Any(data =>
        data.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" } && data.ConstructorArguments is [_, { Value: true }]);

    /// <summary>Whether the class, its containers and namespaces have names, and are declared as one type.</summary>
    public static bool IsNamed(INamedTypeSymbol type)
    {
        for (ISymbol current = type; current is not (null or INamespaceSymbol { IsGlobalNamespace: true }); current = current.ContainingSymbol)
        {
            if (!Identifier.IsValid(current.Name) || (current is INamedTypeSymbol named && !IsOne(named)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all of the type is there, and can be named wherever the class can.</summary>
    public static bool IsWritable(ITypeSymbol type, INamedTypeSymbol @class) => IsWritable(type, Of(@class));

    /// <summary>Whether the member has a name, and no other of its type has that name.</summary>
    public static bool IsOneMember(ISymbol member) => Identifier.IsValid(member.Name) && member.ContainingType.GetMembers(member.Name).Length == 1;

    private static bool IsOne(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol scope = (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;
        return scope.GetTypeMembers(type.Name, type.Arity).Count(other => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly)) == 1;
    }

    private static bool IsWritable(ITypeSymbol type, Scope scope) => type switch
    {
        IArrayTypeSymbol array => IsWritable(array.ElementType, scope),
        ITypeParameterSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol or IErrorTypeSymbol => false,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsWritable(element.Type, scope)),
        INamedTypeSymbol named => Identifier.IsValid(named.Name)
            && !IsForbidden(named)
            && Of(named) >= scope
            && named.TypeArguments.All(argument => IsWritable(argument, scope))
            && (named.ContainingType is not { } container || IsWritable(container, scope)),
        _ => true,
    };

    /// <summary>How far off a type can be named.</summary>
    private static Scope Of(INamedTypeSymbol type)
    {
        var scope = Scope.Everywhere;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var own = current switch
            {
                { IsFileLocal: true } => Scope.Inside,
                { DeclaredAccessibility: Accessibility.Public or Accessibility.NotApplicable } => Scope.Everywhere,
                { DeclaredAccessibility: Accessibility.Internal or Accessibility.ProtectedOrInternal } => Scope.Assembly,
                _ => Scope.Inside,
            };
            scope = own < scope ? own : scope;
        }

        return scope;
    }

    private enum Scope
    {
        Inside,
        Assembly,
        Everywhere,
    }
}
