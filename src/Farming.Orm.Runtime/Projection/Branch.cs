using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Projection;

/// <summary>
/// A to-many relation in a projection. Its rows come before their parents, each with the number of its parent, and are collected in a list for each parent. When a
/// parent is read, its list is complete. Rows with their own numbers are sorted by them and may arrive in any order.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="state">The rows of the relation and their order.</param>
internal abstract class Branch(RelationMetadata relation, QueryState state)
{
    private protected QueryState _state = state;
    private protected BranchStep? _step;
    private protected Delegate? _selector;

    internal RelationMetadata Relation { get; } = relation;

    /// <summary>The rows of the relation and their order.</summary>
    internal ref readonly QueryState State => ref _state;

    internal abstract RowCursor Row { get; }

    /// <summary>Whether the lambda reaches the branch with these steps and this selector.</summary>
    internal bool IsReachedBy(BranchStep step, Delegate? selector) =>
        ReferenceEquals(_step, step) && (ReferenceEquals(_selector, selector) || (selector is not null && selector.Equals(_selector)));

    /// <summary>Whether the lambda reaches the branch with these steps.</summary>
    internal bool HasStep(BranchStep step) => ReferenceEquals(_step, step);

    /// <summary>Records how the lambda reaches the branch.</summary>
    internal void ReachBy(BranchStep step, Delegate? selector) => (_step, _selector) = (step, selector);

    /// <summary>The list of a parent; empty if it does not have rows.</summary>
    internal abstract object ListOf(int parent);

    /// <summary>Reads the current row into its parent's list.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="parent">The parent's number, from 0.</param>
    /// <param name="number">The row's own number, from 0, if it has a position in an order or is itself a parent; otherwise negative.</param>
    internal abstract void Append(RowReader reader, int parent, int number);

    /// <summary>Drops the rows of a parent before they are read again.</summary>
    internal abstract void Clear(int parent);

    /// <summary>Completes the lists after all rows are appended.</summary>
    internal abstract void Complete();

    /// <summary>Drops the lists of all parents so far. A stream holds the lists of one result at a time.</summary>
    internal abstract void Forget();

    /// <summary>Releases the state of one execution.</summary>
    internal abstract void Release();
}

/// <inheritdoc/>
/// <typeparam name="TResult">The result of each row.</typeparam>
internal sealed class Branch<TResult>(RelationMetadata relation, QueryState state, RowProjection<TResult> projection) : Branch(relation, state)
{
    /// <summary>The largest capacity that is kept after an execution.</summary>
    private const int MaximumSpareRows = 4096;

    /// <summary>Pages up to this size get a list of their size; longer pages are rarely full.</summary>
    private const int MaximumCapacity = 16;

    private RowProjection<TResult> _projection = projection;
    private readonly List<List<TResult>?> _lists = [];

    // The numbers of the rows in order of arrival, and whether this is not their sorted order.
    private readonly List<(int Parent, int Number)> _numbers = [];
    private bool _isMixed;

    // The first parent with a list; negative until it is known.
    private int _first;

    internal override RowCursor Row { get; } = projection.Row;

    /// <summary>The projection of each row.</summary>
    internal RowProjection<TResult> Projection => _projection;

    internal override List<TResult> ListOf(int parent) => _first < 0 || parent < _first ? [] : List(parent);

    internal override void Append(RowReader reader, int parent, int number)
    {
        if (_first < 0)
        {
            _first = parent;
        }

        if (number >= 0)
        {
            _isMixed |= _numbers.Count > 0 && (parent, number).CompareTo(_numbers[^1]) < 0;
            _numbers.Add((parent, number));
        }

        List(parent).Add(_projection.Read(reader, number));
    }

    internal override void Clear(int parent) => ListOf(parent).Clear();

    internal override void Complete()
    {
        if (!_isMixed)
        {
            return;
        }

        foreach (var rows in _numbers.GroupBy(row => row.Parent, row => row.Number))
        {
            var list = List(rows.Key);
            var results = list.ToArray();
            Array.Sort(rows.ToArray(), results);
            list.Clear();
            list.AddRange(results);
        }
    }

    internal override void Forget()
    {
        _lists.Clear();
        _numbers.Clear();
        _first = -1;
    }

    internal override void Release()
    {
        _lists.Clear();
        _numbers.Clear();
        if (Math.Max(_lists.Capacity, _numbers.Capacity) > MaximumSpareRows)
        {
            (_lists.Capacity, _numbers.Capacity) = (0, 0);
        }

        _isMixed = false;
        _first = 0;
        _state = default;
        (_step, _selector) = (null, null);
        _projection.Release();
    }

    /// <summary>Reuses the branch of an earlier execution.</summary>
    internal void Reuse(QueryState state, RowProjection<TResult> projection)
    {
        _state = state;
        _projection = projection;
    }

    private List<TResult> List(int parent)
    {
        var index = parent - _first;
        while (_lists.Count <= index)
        {
            _lists.Add(null);
        }

        return _lists[index] ??= _state.Page?.Taken is <= MaximumCapacity and var rows ? new(rows) : [];
    }
}
