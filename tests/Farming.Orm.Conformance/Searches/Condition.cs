using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A random condition, for the database and for objects.</summary>
/// <param name="Text">The condition in words.</param>
/// <param name="Sql">Makes the condition of a query.</param>
/// <param name="Holds">Whether it is true for an object; for null, whether it is true where the related row does not exist.</param>
internal sealed record Condition<TModel, TWhere>(string Text, Func<TWhere, Predicate> Sql, Func<TModel?, bool> Holds)
    where TModel : class
    where TWhere : WhereScope
{
    internal Condition<TModel, TWhere> Not() => new($"!({Text})", t => !Sql(t), x => !Holds(x));

    /// <summary>Joins two conditions by an operator of C#.</summary>
    internal Condition<TModel, TWhere> With(Condition<TModel, TWhere> other, int @operator) => @operator switch
    {
        0 => new($"({Text} && {other.Text})", t => Sql(t) && other.Sql(t), x => Holds(x) && other.Holds(x)),
        1 => new($"({Text} & {other.Text})", t => Sql(t) & other.Sql(t), x => Holds(x) & other.Holds(x)),
        2 => new($"({Text} || {other.Text})", t => Sql(t) || other.Sql(t), x => Holds(x) || other.Holds(x)),
        3 => Twice(other),
        _ => new($"({Text} | {other.Text})", t => Sql(t) | other.Sql(t), x => Holds(x) | other.Holds(x)),
    };

    /// <summary>One object of a query at two places.</summary>
    private Condition<TModel, TWhere> Twice(Condition<TModel, TWhere> other) => new(
        $"(p & {other.Text} | !p & !{other.Text} where p is {Text})",
        t => Sql(t) is var p ? (p & other.Sql(t)) | (!p & !other.Sql(t)) : Predicate.False,
        x => Holds(x) == other.Holds(x));

    /// <summary>The condition about a related row.</summary>
    internal Condition<TFrom, TFromWhere> Through<TFrom, TFromWhere>(string path, Func<TFromWhere, TWhere> sql, Func<TFrom, TModel?> related)
        where TFrom : class
        where TFromWhere : WhereScope => new($"{path}.{Text}", t => Sql(sql(t)), x => Holds(x is null ? null : related(x)));
}
