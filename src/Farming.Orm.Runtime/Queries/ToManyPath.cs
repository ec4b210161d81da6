using Farming.Orm.GeneratedCode;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>A to-many relation in a predicate or an order.</summary>
/// <typeparam name="TWhere">The columns and relations of its rows.</typeparam>
public readonly struct ToManyPath<TWhere>
    where TWhere : WhereScope
{
    private readonly WhereScope _parent;
    private readonly int _relation;
    private readonly Func<RowSource, TWhere> _scope;

    internal ToManyPath(WhereScope parent, int relation, Func<RowSource, TWhere> scope)
    {
        _parent = parent;
        _relation = relation;
        _scope = scope;
    }

    /// <summary>The relation has at least one row.</summary>
    public Predicate Some() => Quantify(Quantifier.Some, null);

    /// <summary>The condition is true for at least one row.</summary>
    /// <param name="predicate">The condition.</param>
    public Predicate Some(Func<TWhere, Predicate> predicate) => Quantify(Quantifier.Some, Checked(predicate), nameof(Some));

    /// <summary>The relation does not have a row.</summary>
    public Predicate None() => Quantify(Quantifier.None, null);

    /// <summary>The condition is not true for any row.</summary>
    /// <param name="predicate">The condition.</param>
    public Predicate None(Func<TWhere, Predicate> predicate) => Quantify(Quantifier.None, Checked(predicate), nameof(None));

    /// <summary>The condition is true for every row. Also true if the relation does not have a row.</summary>
    /// <param name="predicate">The condition.</param>
    public Predicate Every(Func<TWhere, Predicate> predicate) => Quantify(Quantifier.Every, Checked(predicate), nameof(Every));

    /// <summary>The number of rows.</summary>
    public Column<int> Count() => CountOf(null);

    /// <summary>The number of rows for which the condition is true.</summary>
    /// <param name="predicate">The condition.</param>
    public Column<int> Count(Func<TWhere, Predicate> predicate) => CountOf(Checked(predicate));

    private static Func<TWhere, Predicate> Checked(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return predicate;
    }

    private QuantifierPredicate Quantify(Quantifier quantifier, Func<TWhere, Predicate>? predicate, string method = "")
    {
        var element = Element();
        return new(quantifier, element, Condition(predicate, element, method));
    }

    private Column<int> CountOf(Func<TWhere, Predicate>? predicate)
    {
        var element = Element();
        return new(_parent, RelationAggregate.CountField, new RelationAggregate(AggregateFunction.Count, element, Condition(predicate, element, nameof(Count))));
    }

    private Predicate? Condition(Func<TWhere, Predicate>? predicate, RowSource element, string method) =>
        predicate is null ? null : LambdaResult.Condition(predicate, _scope(element), element.Model, method);

    private RowSource Element()
    {
        var source = _parent.ScopeSource;
        return source.Element(source.Model.Relations[_relation]);
    }
}

/// <summary>Predicates of to-one relations.</summary>
public static class ToOneExtensions
{
    /// <summary>The related row exists.</summary>
    /// <param name="related">The relation, as in <c>u => u.Profile.Exists()</c>.</param>
    public static Predicate Exists(this WhereScope related)
    {
        ArgumentNullException.ThrowIfNull(related);
        return related.ScopeSource.IsJoined ? new ExistsPredicate(related.ScopeSource) : Predicate.True;
    }
}
