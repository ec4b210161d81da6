using Farming.Orm.Errors;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>Refuses results of a <c>Select</c> that nothing is read into.</summary>
internal static class SelectResult
{
    /// <summary>What is wrong with the type of a result; <see langword="null"/> for nothing.</summary>
    /// <param name="result">The type.</param>
    internal static string? Problem(Type result)
    {
        if (IsUnread(result))
        {
            return Of(result);
        }

        if (!result.IsGenericType)
        {
            // Only an anonymous type without properties is not generic.
            return result.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
                ? "returns an object without properties, so it reads nothing. Name the columns to read"
                : null;
        }

        foreach (var part in result.GetGenericArguments())
        {
            if (IsUnread(part))
            {
                return Of(part);
            }
        }

        return null;
    }

    /// <summary>The exception for a result that is refused.</summary>
    internal static InvalidQueryException Refused(ModelMetadata model, string problem) => new($"The Select of {model.Name} {problem}.");

    private static bool IsUnread(Type type) => typeof(IUnread).IsAssignableFrom(type) || typeof(Selection).IsAssignableFrom(type) || IsOfConditions(type);

    /// <summary>Whether it is for conditions and orders.</summary>
    private static bool IsOfConditions(Type type) => typeof(WhereScope).IsAssignableFrom(type)
        || typeof(Predicate).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Column<>) || definition == typeof(JsonColumn<>)));

    private static string Of(Type unread) => unread switch
    {
        _ when IsOfConditions(unread) => "returns a column or a condition, which is not a result. Read the values of the row, as in b => b.Title",
        _ when typeof(Selection).IsAssignableFrom(unread) =>
            "returns a row, which is not a result. Name the columns to read, or call .All() for the whole model",
        _ when unread.Name.StartsWith("ToMany", StringComparison.Ordinal) =>
            "returns a to-many relation, which is not a result. End it with .ToList(), .Select(…), .Count() or .Any()",
        _ => "returns an optional relation, which is not a result. Read the related row with .Select(…), as in b => b.Author.Select(a => a.Name)",
    };
}

/// <summary>A relation in a <c>Select</c> before it is read.</summary>
internal interface IUnread;
