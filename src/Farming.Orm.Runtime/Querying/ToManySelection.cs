using System.ComponentModel;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm;

/// <summary>A to-many relation in a <c>Select</c>: which of its rows, in which order, and what to read of them.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <remarks>Immutable; <see cref="Skip"/> and <see cref="Take"/> are per parent.</remarks>
public readonly struct ToManySelection<TModel, TWhere, TSelect>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    private readonly Row _parent;
    private readonly int _relation;
    private readonly ModelBinding<TModel, TWhere, TSelect> _binding;
    private readonly QueryState _state;

    // There is a state while the shape is learnt.
    private readonly bool _isLearning;

    /// <summary>Called by generated code.</summary>
    /// <param name="parent">The row that has the relation.</param>
    /// <param name="relation">The relation's index.</param>
    /// <param name="binding">The related model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ToManySelection(Row parent, int relation, ModelBinding<TModel, TWhere, TSelect> binding)
    {
        parent.EnsureUsable();
        _parent = parent;
        _relation = relation;
        _binding = binding;
        _isLearning = parent.IsLearning;
        _state = _isLearning ? new(parent.Source.Element(parent.Model.Relations[relation])) : default;
    }

    private ToManySelection(Row parent, int relation, ModelBinding<TModel, TWhere, TSelect> binding, in QueryState state)
    {
        parent.EnsureUsable();
        _parent = parent;
        _relation = relation;
        _binding = binding;
        _isLearning = true;
        _state = state;
    }

    /// <summary>Only the rows for which the condition is true; called again, both must be.</summary>
    /// <param name="predicate">The condition.</param>
    public ToManySelection<TModel, TWhere, TSelect> Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return !_isLearning ? this : With(_state.Where(Run(predicate)));
    }

    /// <summary>In ascending order of the column; replaces the order there was.</summary>
    /// <param name="key">The column.</param>
    public ToManySelection<TModel, TWhere, TSelect> OrderBy<T>(Func<TWhere, Column<T>> key) =>
        !_isLearning ? this : With(_state.OrderBy(Term(key, isDescending: false)));

    /// <summary>In descending order of the column; replaces the order there was.</summary>
    /// <param name="key">The column.</param>
    public ToManySelection<TModel, TWhere, TSelect> OrderByDescending<T>(Func<TWhere, Column<T>> key) =>
        !_isLearning ? this : With(_state.OrderBy(Term(key, isDescending: true)));

    /// <summary>Rows that are equal so far, in ascending order of the column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public ToManySelection<TModel, TWhere, TSelect> ThenBy<T>(Func<TWhere, Column<T>> key) =>
        !_isLearning ? this : With(_state.ThenBy(Term(key, isDescending: false)));

    /// <summary>Rows that are equal so far, in descending order of the column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public ToManySelection<TModel, TWhere, TSelect> ThenByDescending<T>(Func<TWhere, Column<T>> key) =>
        !_isLearning ? this : With(_state.ThenBy(Term(key, isDescending: true)));

    /// <summary>Leaves out each parent's first rows.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManySelection<TModel, TWhere, TSelect> Skip(int count) => !_isLearning ? this : With(_state.Skip(count));

    /// <summary>At most so many rows of each parent.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManySelection<TModel, TWhere, TSelect> Take(int count) => !_isLearning ? this : With(_state.Take(count));

    /// <summary>What to read of each row.</summary>
    /// <param name="selector">Names it.</param>
    /// <returns>A list.</returns>
    public List<TResult> Select<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (!_isLearning)
        {
            return NextList<TResult>();
        }

        var spare = _parent.TakeSpareBranch<TResult>(_parent.Model.Relations[_relation]);
        var phase = _parent.Suspend();
        try
        {
            return Add(SelectShape<TSelect, TResult>.Learn(_binding, selector, spare?.Row ?? new Row(_binding.Metadata)), spare);
        }
        finally
        {
            _parent.Resume(phase);
        }
    }

    /// <summary>Reads the rows whole.</summary>
    /// <returns>A list.</returns>
    public List<TModel> ToList()
    {
        if (!_isLearning)
        {
            return NextList<TModel>();
        }

        var spare = _parent.TakeSpareBranch<TModel>(_parent.Model.Relations[_relation]);
        return Add(new ModelShape<TModel>(_binding, spare?.Row ?? new Row(_binding.Metadata)), spare);
    }

    /// <summary>The number of rows.</summary>
    public int Count()
    {
        if (!_isLearning)
        {
            return _parent.Reader.GetInt32(_parent.NextAggregate(_parent.Model.Relations[_relation]));
        }

        Add(AggregateFunction.Count);
        return 0;
    }

    /// <summary>Whether there is a row.</summary>
    public bool Any()
    {
        if (!_isLearning)
        {
            return _parent.Reader.GetBoolean(_parent.NextAggregate(_parent.Model.Relations[_relation]));
        }

        Add(AggregateFunction.Any);
        return false;
    }

    private void Add(AggregateFunction function)
    {
        if (_state.Skipped is not null || _state.Taken is not null)
        {
            throw new ShapeException($"{function} of {_parent.Model.Relations[_relation]} counts all of its rows: leave Skip and Take out.");
        }

        _parent.Add(new RelationAggregate(function, _state.Source, _state.Predicate, null));
    }

    private List<TResult> Add<TResult>(RowShape<TResult> shape, Branch<TResult>? spare = null)
    {
        spare?.Reuse(_state, shape);
        _parent.Add(spare ?? new Branch<TResult>(_parent.Model.Relations[_relation], _state, shape));
        return [];
    }

    private List<TResult> NextList<TResult>() =>
        (List<TResult>)_parent.NextBranch(_parent.Model.Relations[_relation]).ListOf(_parent.Number);

    private ToManySelection<TModel, TWhere, TSelect> With(in QueryState state) => new(_parent, _relation, _binding, state);

    private OrderTerm Term<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Run(key).Operand, isDescending);
    }

    private TOut Run<TOut>(Func<TWhere, TOut> lambda)
    {
        var scope = _binding.Where(_state.Source);
        var phase = _parent.Suspend();
        try
        {
            return lambda(scope);
        }
        finally
        {
            _parent.Resume(phase);
        }
    }
}
