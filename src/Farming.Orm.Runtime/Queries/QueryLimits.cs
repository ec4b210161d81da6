using Farming.Orm.Errors;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>The limits of a query, and the errors of a query that exceeds them.</summary>
internal static class QueryLimits
{
    /// <summary>The maximum number of conditions of a query.</summary>
    internal const int Conditions = 65_535;

    /// <summary>The maximum number of conditions and of the operators that join them.</summary>
    internal const int Nodes = 2 * Conditions;

    /// <summary>The maximum depth of conditions inside of other conditions. A chain of one operator is one level.</summary>
    internal const int Depth = 200;

    internal static InvalidQueryException TooManyConditions(ModelMetadata? model) => Error(model, FormattableString.Invariant(
        $"has more than {Conditions:N0} conditions"));

    internal static InvalidQueryException TooDeep(ModelMetadata? model) => Error(model, FormattableString.Invariant(
        $"has conditions inside of each other, more than {Depth} levels deep"));

    internal static InvalidQueryException TooManyParameters(ModelMetadata? model, int parameters, int maximum) => Error(model, FormattableString.Invariant(
        $"sends {parameters:N0} values, and the database accepts {maximum:N0} in one statement"));

    private static InvalidQueryException Error(ModelMetadata? model, string problem) => new(
        $"The query of {model?.Name ?? "a model"} {problem}. Compare a column with many values by In(…), which sends them as one parameter, or execute several queries.");
}
