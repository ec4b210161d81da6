using Farming.Orm.Errors;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A to-many relation in a <c>Select</c>: a branch, with its filter, order, page, and what to read of each row.</summary>
/// <typeparam name="TModel">The related model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <remarks>
/// Immutable. <see cref="Skip"/> and <see cref="Take"/> apply to each parent. A branch must be the same for every row: conditions, orders and page sizes that
/// differ between rows cause an <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct ToManySelection<TModel, TWhere, TSelect> : IUnread
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    private readonly Selection _parent;
    private readonly ModelBinding<TModel, TWhere, TSelect> _binding;
    private readonly BranchStep _step;

    // Set only while the Select is learnt.
    private readonly QueryState _state;

    internal ToManySelection(Selection parent, int relation, ModelBinding<TModel, TWhere, TSelect> binding)
    {
        var row = parent.SelectionRow;
        _parent = parent;
        _binding = binding;
        _step = row.Step(null, BranchWord.Relation, null, relation) ?? throw RowCursor.NotLearnt(row.Model.Relations[relation]);
        _state = row.IsLearning ? new(row.Source.Element(row.Model.Relations[relation])) : default;
        Relation = row.Model.Relations[relation];
    }

    private ToManySelection(in ToManySelection<TModel, TWhere, TSelect> from, BranchStep step, in QueryState state)
    {
        _parent = from._parent;
        _binding = from._binding;
        Relation = from.Relation;
        _step = step;
        _state = state;
    }

    private RelationMetadata Relation { get; }

    private RowCursor Row => _parent.SelectionRow;

    /// <summary>Keeps only the rows for which the condition is true. After a second call, both conditions must be true.</summary>
    /// <param name="predicate">The condition.</param>
    public ToManySelection<TModel, TWhere, TSelect> Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        if (!Row.IsLearning)
        {
            return Row.Step(_step, BranchWord.Where, predicate, 0) is { } found ? new(this, found, default) : FindSame(predicate);
        }

        var state = _state.Where(Run(predicate, _state.Source));
        var step = Row.Step(_step, BranchWord.Where, predicate, 0)!;
        return new(this, Row.HasOtherStep(_step, step) && Same(step, predicate) is { } same ? step.LeadTo(same) : step, state);
    }

    /// <summary>Sorts by the column, ascending, and replaces any earlier order.</summary>
    /// <param name="key">The column.</param>
    public ToManySelection<TModel, TWhere, TSelect> OrderBy<T>(Func<TWhere, Column<T>> key) => Order(BranchWord.OrderBy, key);

    /// <summary>Sorts by the column, descending, and replaces any earlier order.</summary>
    /// <param name="key">The column.</param>
    public ToManySelection<TModel, TWhere, TSelect> OrderByDescending<T>(Func<TWhere, Column<T>> key) => Order(BranchWord.OrderByDescending, key);

    /// <summary>Sorts rows that are equal in the order so far by the column, ascending.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">The branch is not ordered.</exception>
    public ToManySelection<TModel, TWhere, TSelect> ThenBy<T>(Func<TWhere, Column<T>> key) => Order(BranchWord.ThenBy, key);

    /// <summary>Sorts rows that are equal in the order so far by the column, descending.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">The branch is not ordered.</exception>
    public ToManySelection<TModel, TWhere, TSelect> ThenByDescending<T>(Func<TWhere, Column<T>> key) => Order(BranchWord.ThenByDescending, key);

    /// <summary>Skips the first rows of each parent.</summary>
    /// <param name="count">The number of rows; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManySelection<TModel, TWhere, TSelect> Skip(int count) =>
        Row.IsLearning ? Learn(BranchWord.Skip, null, count, _state.Skip(count)) : FindPage(BranchWord.Skip, count);

    /// <summary>Limits the number of rows of each parent.</summary>
    /// <param name="count">The number of rows; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ToManySelection<TModel, TWhere, TSelect> Take(int count) =>
        Row.IsLearning ? Learn(BranchWord.Take, null, count, _state.Take(count)) : FindPage(BranchWord.Take, count);

    /// <summary>Selects what to read of each row.</summary>
    /// <param name="selector">Names what to read.</param>
    /// <returns>A list.</returns>
    public List<TResult> Select<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var row = Row;
        row.EnsureUsable();
        if (!row.IsLearning)
        {
            return FindList<TResult>(selector);
        }

        var spare = row.TakeSpareBranch<TResult>(Relation);
        var phase = row.Suspend();
        try
        {
            return Add(SelectProjection<TSelect, TResult>.LearnBranch(_binding, selector, spare?.Projection), spare, selector);
        }
        finally
        {
            row.Resume(phase);
        }
    }

    /// <summary>Reads whole models.</summary>
    /// <returns>A list.</returns>
    public List<TModel> ToList()
    {
        var row = Row;
        row.EnsureUsable();
        if (!row.IsLearning)
        {
            return FindList<TModel>(null);
        }

        var spare = row.TakeSpareBranch<TModel>(Relation);
        return Add(new ModelProjection<TModel>(_binding, spare?.Row ?? new RowCursor(_binding.Metadata)), spare, null);
    }

    /// <summary>Counts the rows.</summary>
    public int Count()
    {
        var row = Row;
        return Add(AggregateFunction.Count) ? 0 : row.Reader.GetInt32(row.FindComputed(Relation, AggregateFunction.Count, _step));
    }

    /// <summary>Checks whether there is a row.</summary>
    public bool Any()
    {
        var row = Row;
        return !Add(AggregateFunction.Any) && row.Reader.GetBoolean(row.FindComputed(Relation, AggregateFunction.Any, _step));
    }

    /// <summary>Adds an aggregate of the rows, while the Select is learnt.</summary>
    /// <returns>Whether the Select is learnt.</returns>
    private bool Add(AggregateFunction function)
    {
        var row = Row;
        row.EnsureUsable();
        if (!row.IsLearning)
        {
            return false;
        }

        if (_state.Page is { Taken: not null } or { Skipped: > 0 })
        {
            throw new InvalidQueryException($"{function} of {Relation} in the Select covers all rows of the relation. Remove Skip and Take.");
        }

        row.Add(new RelationAggregate(function, _state.Source, _state.Predicate), _step);
        return true;
    }

    private List<TResult> Add<TResult>(RowProjection<TResult> projection, Branch<TResult>? spare, Delegate? selector)
    {
        spare?.Reuse(_state, projection);
        var branch = spare ?? new Branch<TResult>(Relation, _state, projection);
        branch.ReachBy(_step, selector);
        Row.Add(branch);
        return [];
    }

    private List<TResult> FindList<TResult>(Delegate? selector) => (List<TResult>)Row.FindBranch(Relation, _step, selector).ListOf(Row.Number);

    private ToManySelection<TModel, TWhere, TSelect> Order<T>(BranchWord word, Func<TWhere, Column<T>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Row.IsLearning)
        {
            return Row.Step(_step, word, key, 0) is { } step ? new(this, step, default) : FindSame(word, key);
        }

        var term = new OrderTerm(Operand(key, _state.Source), word is BranchWord.OrderByDescending or BranchWord.ThenByDescending);
        var state = word is BranchWord.OrderBy or BranchWord.OrderByDescending ? _state.OrderBy(term) : _state.ThenBy(term);
        var learnt = Row.Step(_step, word, key, 0)!;
        return new(this, Row.HasOtherStep(_step, learnt) && Same(learnt, word, key) is { } same ? learnt.LeadTo(same) : learnt, state);
    }

    private ToManySelection<TModel, TWhere, TSelect> Learn(BranchWord word, Delegate? argument, int number, in QueryState state) =>
        new(this, Row.Step(_step, word, argument, number)!, state);

    /// <summary>
    /// Finds the step of an equivalent lambda. If a lambda uses a value that is computed for the row, the compiler creates a new delegate for each row.
    /// </summary>
    private ToManySelection<TModel, TWhere, TSelect> FindSame(Func<TWhere, Predicate> predicate) =>
        Same(null, predicate) is { } step ? new(this, step, default) : throw Missing(BranchWord.Where);

    /// <inheritdoc cref="FindSame(Func{TWhere, Predicate})"/>
    private ToManySelection<TModel, TWhere, TSelect> FindSame<T>(BranchWord word, Func<TWhere, Column<T>> key) =>
        Same(null, word, key) is { } step ? new(this, step, default) : throw Missing(word);

    /// <summary>Another learnt step whose lambda returns the same condition.</summary>
    private BranchStep? Same(BranchStep? than, Func<TWhere, Predicate> predicate)
    {
        var source = Row.Source.Element(Relation);
        var condition = Run(predicate, source) ?? throw LambdaResult.NoCondition(Relation.Target, nameof(Where));
        foreach (var learnt in Row.LearntSteps(_step, BranchWord.Where))
        {
            if (learnt != than && PartComparison.AreSame(condition, Run((Func<TWhere, Predicate>)learnt.Argument!, source)!))
            {
                return learnt;
            }
        }

        return null;
    }

    /// <summary>Another learnt step whose lambda returns the same column.</summary>
    private BranchStep? Same<T>(BranchStep? than, BranchWord word, Func<TWhere, Column<T>> key)
    {
        var source = Row.Source.Element(Relation);
        var operand = Operand(key, source);
        foreach (var learnt in Row.LearntSteps(_step, word))
        {
            if (learnt != than && learnt.Argument is Func<TWhere, Column<T>> other && PartComparison.AreSame(operand, Operand(other, source)))
            {
                return learnt;
            }
        }

        return null;
    }

    private InvalidQueryException Missing(BranchWord word) =>
        Row.LearntSteps(_step, word).Any() ? RowCursor.Differs(Relation, word) : RowCursor.NotLearnt(Relation);

    private ToManySelection<TModel, TWhere, TSelect> FindPage(BranchWord word, int count) =>
        Row.Step(_step, word, null, count) is { } step ? new(this, step, default) : throw Missing(word);

    private Predicate? Run(Func<TWhere, Predicate> predicate, RowSource source)
    {
        var row = Row;
        row.EnsureUsable();
        var phase = row.Suspend();
        try
        {
            return WhereScope.Call(predicate, _binding.Where(source));
        }
        finally
        {
            row.Resume(phase);
        }
    }

    private SourceValue Operand<T>(Func<TWhere, Column<T>> key, RowSource source)
    {
        var row = Row;
        row.EnsureUsable();
        var phase = row.Suspend();
        try
        {
            return WhereScope.Operand(key, _binding.Where(source));
        }
        finally
        {
            row.Resume(phase);
        }
    }
}
