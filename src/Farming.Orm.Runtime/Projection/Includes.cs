using System.ComponentModel;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A relation to be loaded into a model's navigation property.</summary>
public abstract class RelationInclude
{
    private protected RelationInclude(int relation) => RelationIndex = relation;

    internal int RelationIndex { get; }

    /// <summary>Makes the relation part of its parent's projection.</summary>
    internal abstract void AddTo<TParent>(ModelProjection<TParent> parent);

    /// <summary>Makes a branch of the relation, also of a to-one relation, for a loader.</summary>
    internal abstract Branch ToBranch(RowCursor parent);
}

/// <inheritdoc/>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public abstract class RelationInclude<TModel, TWhere, TInclude> : RelationInclude
{
    private protected RelationInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding, RelationInclude[] nested)
        : base(relation)
    {
        Binding = binding;
        Nested = nested;
    }

    private protected IncludeBinding<TModel, TWhere, TInclude> Binding { get; }

    private protected RelationInclude[] Nested { get; }

    private protected RelationInclude[] With(Func<TInclude, RelationInclude>[] relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        return [.. Nested, .. relations.Select(relation => relation(Binding.Include))];
    }

    private protected ModelProjection<TModel> NewProjection()
    {
        var shape = new ModelProjection<TModel>(Binding.Model);
        foreach (var nested in Nested)
        {
            nested.AddTo(shape);
        }

        return shape;
    }
}

/// <summary>What an include knows of the related model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Where">Makes the columns of a source.</param>
/// <param name="Include">Its relations.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record IncludeBinding<TModel, TWhere, TInclude>(ModelBinding<TModel> Model, Func<RowSource, TWhere> Where, TInclude Include);

/// <summary>A to-one relation to be loaded into a model's navigation property.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public sealed class ToOneInclude<TModel, TWhere, TInclude> : RelationInclude<TModel, TWhere, TInclude>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="binding">The related model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ToOneInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding)
        : this(relation, binding, [])
    {
    }

    private ToOneInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding, RelationInclude[] nested)
        : base(relation, binding, nested)
    {
    }

    /// <summary>Loads relations of the related model too.</summary>
    /// <param name="relations">Names them.</param>
    public ToOneInclude<TModel, TWhere, TInclude> Include(params Func<TInclude, RelationInclude>[] relations) =>
        new(RelationIndex, Binding, With(relations));

    internal override void AddTo<TParent>(ModelProjection<TParent> parent) =>
        parent.Add(parent.Row.Model.Relations[RelationIndex], NewProjection());

    internal override Branch ToBranch(RowCursor parent)
    {
        var relation = parent.Model.Relations[RelationIndex];
        return new Branch<TModel>(relation, new(parent.Source.Element(relation)), NewProjection());
    }
}

/// <summary>A to-many relation to be loaded into a model's navigation property: which of its rows, in which order.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public sealed class ToManyInclude<TModel, TWhere, TInclude> : RelationInclude<TModel, TWhere, TInclude>
{
    private readonly Func<QueryState, QueryState>[] _steps;

    /// <summary>Called by generated code.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="binding">The related model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ToManyInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding)
        : this(relation, binding, [], [])
    {
    }

    private ToManyInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding, RelationInclude[] nested, Func<QueryState, QueryState>[] steps)
        : base(relation, binding, nested) => _steps = steps;

    /// <summary>Loads relations of the related models too.</summary>
    /// <param name="relations">Names them.</param>
    public ToManyInclude<TModel, TWhere, TInclude> Include(params Func<TInclude, RelationInclude>[] relations) =>
        new(RelationIndex, Binding, With(relations), _steps);

    /// <summary>Only the rows for which the condition is true; called again, both must be.</summary>
    /// <param name="predicate">The condition.</param>
    public ToManyInclude<TModel, TWhere, TInclude> Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(state => state.Where(predicate(Binding.Where(state.Source))));
    }

    /// <summary>In ascending order of the column; replaces the order there was.</summary>
    /// <param name="key">The column.</param>
    public ToManyInclude<TModel, TWhere, TInclude> OrderBy<T>(Func<TWhere, Column<T>> key) =>
        Then(state => state.OrderBy(Term(state, key, isDescending: false)));

    /// <summary>In descending order of the column; replaces the order there was.</summary>
    /// <param name="key">The column.</param>
    public ToManyInclude<TModel, TWhere, TInclude> OrderByDescending<T>(Func<TWhere, Column<T>> key) =>
        Then(state => state.OrderBy(Term(state, key, isDescending: true)));

    /// <summary>Rows that are equal so far, in ascending order of the column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> ThenBy<T>(Func<TWhere, Column<T>> key) =>
        Then(state => state.ThenBy(Term(state, key, isDescending: false)));

    /// <summary>Rows that are equal so far, in descending order of the column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> ThenByDescending<T>(Func<TWhere, Column<T>> key) =>
        Then(state => state.ThenBy(Term(state, key, isDescending: true)));

    /// <summary>Leaves out each parent's first rows.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Then(state => state.Skip(count));
    }

    /// <summary>At most so many rows of each parent.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Then(state => state.Take(count));
    }

    internal override void AddTo<TParent>(ModelProjection<TParent> parent) => parent.Add(ToBranch(parent.Row));

    internal override Branch ToBranch(RowCursor parent)
    {
        var relation = parent.Model.Relations[RelationIndex];
        var state = new QueryState(parent.Source.Element(relation));
        return new Branch<TModel>(relation, _steps.Aggregate(state, (so, step) => step(so)), NewProjection());
    }

    private OrderTerm Term<T>(QueryState state, Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key(Binding.Where(state.Source)).Operand, isDescending);
    }

    private ToManyInclude<TModel, TWhere, TInclude> Then(Func<QueryState, QueryState> step) =>
        new(RelationIndex, Binding, Nested, [.. _steps, step]);
}
