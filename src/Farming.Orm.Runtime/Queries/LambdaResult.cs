using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>Refuses null results of lambdas: a condition that is null would otherwise mean every row.</summary>
internal static class LambdaResult
{
    /// <summary>Calls a lambda that returns a condition.</summary>
    /// <param name="predicate">The lambda.</param>
    /// <param name="scope">The columns and relations of the rows.</param>
    /// <param name="model">The model of the rows.</param>
    /// <param name="method">The method that takes the lambda.</param>
    internal static Predicate Condition<TWhere>(Func<TWhere, Predicate> predicate, TWhere scope, ModelMetadata model, string method)
        where TWhere : WhereScope => WhereScope.Call(predicate, scope) ?? throw NoCondition(model, method);

    /// <summary>The exception for a condition that is null.</summary>
    internal static ArgumentNullException NoCondition(ModelMetadata model, string method) => Null(
        "predicate", model, method, "a condition. Return a Predicate, or Predicate.True for every row.");

    /// <summary>The exception for a unique key that is null.</summary>
    internal static ArgumentNullException NoKey(ModelMetadata model, string method) => Null(
        "key", model, method, "a unique key. Name the key, as in k => k.Id(…).");

    /// <summary>The exception for a many-to-many relation that is null.</summary>
    internal static ArgumentNullException NoRelation(ModelMetadata model, string method) => Null(
        "relation", model, method, "a relation. Name a relation of the model.");

    /// <summary>Calls lambdas that each return a relation.</summary>
    /// <param name="relations">The lambdas.</param>
    /// <param name="include">The relations of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="method">The method that takes the lambdas.</param>
    internal static TRelation[] Relations<TInclude, TRelation>(Func<TInclude, TRelation>[] relations, TInclude include, ModelMetadata model, string method)
        where TRelation : class
    {
        ArgumentNullException.ThrowIfNull(relations);
        var includes = new TRelation[relations.Length];
        for (var index = 0; index < includes.Length; index++)
        {
            var relation = relations[index]
                ?? throw new ArgumentNullException(nameof(relations), $"One of the lambdas of {method} on {model.Name} is null. Remove it.");
            includes[index] = relation(include) ?? throw Null(nameof(relations), model, method, "a relation. Name a relation of the model.");
        }

        return includes;
    }

    private static ArgumentNullException Null(string parameter, ModelMetadata model, string method, string wanted) =>
        new(parameter, $"The lambda of {method} on {model.Name} returned null instead of {wanted}");
}
