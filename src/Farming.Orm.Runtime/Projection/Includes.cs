using System.ComponentModel;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A relation to load into a navigation property.</summary>
public abstract class RelationInclude
{
    private protected RelationInclude(int relation) => RelationIndex = relation;

    internal int RelationIndex { get; }

    /// <summary>Adds the relation to the projection of its parent.</summary>
    internal abstract void AddTo<TParent>(ModelProjection<TParent> parent);

    /// <summary>Makes a branch of the relation for a loader, also of a to-one relation.</summary>
    internal abstract Branch ToBranch(RowCursor parent);
}

/// <inheritdoc/>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public abstract class RelationInclude<TModel, TWhere, TInclude> : RelationInclude
    where TWhere : WhereScope
{
    private protected RelationInclude(int relation, IncludeBinding<TModel, TWhere, TInclude> binding, RelationInclude[] nested)
        : base(relation)
    {
        Binding = binding;
        Nested = nested;
    }

    private protected IncludeBinding<TModel, TWhere, TInclude> Binding { get; }

    private protected RelationInclude[] Nested { get; }

    private protected RelationInclude[] With(Func<TInclude, RelationInclude>[] relations) =>
        [.. Nested, .. LambdaResult.Relations(relations, Binding.Include, Binding.Model.Metadata, "Include")];

    private protected ModelProjection<TModel> NewProjection()
    {
        var projection = new ModelProjection<TModel>(Binding.Model);
        foreach (var nested in Nested)
        {
            nested.AddTo(projection);
        }

        return projection;
    }
}

/// <summary>Connects an include with the related model.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IncludeBinding<TModel, TWhere, TInclude>
    where TWhere : WhereScope
{
    internal IncludeBinding(ModelBinding<TModel> model, Func<RowSource, TWhere> where, TInclude include) => (Model, Where, Include) = (model, where, include);

    internal ModelBinding<TModel> Model { get; }

    /// <summary>Makes the columns of a source.</summary>
    internal Func<RowSource, TWhere> Where { get; }

    /// <summary>The relations of the model.</summary>
    internal TInclude Include { get; }
}

/// <summary>A to-one relation to load into a navigation property.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public sealed class ToOneInclude<TModel, TWhere, TInclude> : RelationInclude<TModel, TWhere, TInclude>
    where TWhere : WhereScope
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
    /// <param name="relations">Names the relations.</param>
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

/// <summary>A to-many relation to load into a navigation property, with a filter, an order and a page.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
public sealed class ToManyInclude<TModel, TWhere, TInclude> : RelationInclude<TModel, TWhere, TInclude>
    where TWhere : WhereScope
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
    /// <param name="relations">Names the relations.</param>
    public ToManyInclude<TModel, TWhere, TInclude> Include(params Func<TInclude, RelationInclude>[] relations) =>
        new(RelationIndex, Binding, With(relations), _steps);

    /// <summary>Keeps only the rows for which the condition is true. After a second call, both conditions must be true.</summary>
    /// <param name="predicate">The condition.</param>
    public ToManyInclude<TModel, TWhere, TInclude> Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Then(state => state.Where(WhereScope.Call(predicate, Binding.Where(state.Source))));
    }

    /// <summary>Sorts by the column, ascending, and replaces any earlier order.</summary>
    /// <param name="key">The column.</param>
    public ToManyInclude<TModel, TWhere, TInclude> OrderBy<T>(Func<TWhere, Column<T>> key) => Order(key, isDescending: false);

    /// <summary>Sorts by the column, descending, and replaces any earlier order.</summary>
    /// <param name="key">The column.</param>
    public ToManyInclude<TModel, TWhere, TInclude> OrderByDescending<T>(Func<TWhere, Column<T>> key) => Order(key, isDescending: true);

    /// <summary>Sorts rows that are equal in the order so far by the column, ascending.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">The relation is not ordered.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> ThenBy<T>(Func<TWhere, Column<T>> key) => OrderNext(key, isDescending: false);

    /// <summary>Sorts rows that are equal in the order so far by the column, descending.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">The relation is not ordered.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> ThenByDescending<T>(Func<TWhere, Column<T>> key) => OrderNext(key, isDescending: true);

    /// <summary>Skips the first rows of each parent.</summary>
    /// <param name="count">The number of rows; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManyInclude<TModel, TWhere, TInclude> Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Then(state => state.Skip(count));
    }

    /// <summary>Limits the number of rows of each parent.</summary>
    /// <param name="count">The number of rows; not negative.</param>
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

    private ToManyInclude<TModel, TWhere, TInclude> Order<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Then(state => state.OrderBy(Term(state, key, isDescending)));
    }

    private ToManyInclude<TModel, TWhere, TInclude> OrderNext<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Then(state => state.ThenBy(Term(state, key, isDescending)));
    }

    private OrderTerm Term<T>(QueryState state, Func<TWhere, Column<T>> key, bool isDescending) => new(WhereScope.Operand(key, Binding.Where(state.Source)), isDescending);

    private ToManyInclude<TModel, TWhere, TInclude> Then(Func<QueryState, QueryState> step) =>
        new(RelationIndex, Binding, Nested, [.. _steps, step]);
}
