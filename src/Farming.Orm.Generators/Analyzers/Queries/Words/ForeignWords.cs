using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Analyzers.Queries.Words;

/// <summary>What to say of a word that is not ours.</summary>
internal static class ForeignWords
{
    public const string Enumerated = "A query cannot be enumerated: use await FindManyAsync(), or await foreach over StreamAsync()";
    public const string Awaited = "A query cannot be awaited: end it with FindManyAsync() or another method whose name ends in Async";
    public const string Pattern = "A column has no patterns: compare it with == or !=, with null too";
    public const string RowPattern = "A related row in a condition has no patterns: use Exists() or !relation.Exists()";
    public const string Coalesce = "A column has no ??: compare it with null in a condition of its own, joined with ||";
    public const string RowAccess = "A related row in a condition needs no ?.: write a dot, since the columns of a row that does not exist are null";
    public const string OptionalAccess = "An optional relation in a Select has no ?.: read it with .Select(x => …), which gives null if there is no row";
    public const string Value = "This is a value, not a condition on rows: write (value ? Predicate.True : Predicate.False), or decide with if and &=";

    /// <summary>What to say of a member that a type of ours does not have.</summary>
    /// <param name="type">The type.</param>
    /// <param name="word">The member's name.</param>
    /// <param name="arguments">The number of its arguments; -1 if it is not called.</param>
    public static string? Of(ITypeSymbol? type, string word, int arguments)
    {
        if (type is null || Has(type, word, arguments))
        {
            return null;
        }

        if (arguments < 0 && Has(type, word, 0))
        {
            return $"'{word}' is a method: write {word}()";
        }

        var addition = arguments > 0 && Has(type, word, 0) ? " with an argument" : "";
        return QueryTypes.IsOptional(type)
            ? $"An optional relation in a Select does not have '{word}': read it with .Select(x => x.{word}), which gives null if there is no row"
            : ListOf(type)?.MessageOf(word, addition);
    }

    /// <summary>What to say of a method of others that is given a column, or a lambda that makes a condition.</summary>
    public static string? OfValues(string word, SymbolInfo symbols) =>
        RowWords.OfValues.MessageOf(word)
            ?? (IsOfSystem(symbols.Symbol ?? symbols.CandidateSymbols.FirstOrDefault()) ? RowWords.OfValues.MessageOf(word, RowWords.OtherMethods, "") : null);

    private static WordList? ListOf(ITypeSymbol type) =>
        QueryTypes.IsQuery(type) ? QueryWords.OfQueries
        : QueryTypes.IsClient(type) ? QueryWords.OfClients
        : QueryTypes.IsToManyPath(type) ? RowWords.OfRelations
        : QueryTypes.IsJson(type) ? RowWords.OfJson
        : QueryTypes.IsColumn(type) ? RowWords.OfColumns
        : QueryTypes.IsRow(type) ? RowWords.OfRows
        : QueryTypes.IsToMany(type) ? RowWords.OfBranches
        : QueryTypes.IsInclude(type) ? RowWords.OfIncludes
        : null;

    private static bool IsOfSystem(ISymbol? method)
    {
        for (var current = method?.ContainingNamespace; current is not null; current = current.ContainingNamespace)
        {
            if (current is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type itself has such a member, which then is what the compiler's message is about.</summary>
    private static bool Has(ITypeSymbol type, string word, int arguments)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(word))
            {
                if (member is not IMethodSymbol method || (arguments >= 0 && Takes(method, arguments)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Takes(IMethodSymbol method, int arguments) =>
        arguments >= method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams)
        && (arguments <= method.Parameters.Length || method.Parameters.Any(parameter => parameter.IsParams));
}
