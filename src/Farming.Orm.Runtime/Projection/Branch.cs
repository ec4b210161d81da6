using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Projection;

/// <summary>
/// A to-many relation in a projection. Its rows come before those of its parents, each with its parent's number, and wait in that parent's list: when
/// the parent is read, its list is complete.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="state">Which rows of it, in which order.</param>
internal abstract class Branch(RelationMetadata relation, QueryState state)
{
    internal RelationMetadata Relation { get; } = relation;

    internal QueryState State { get; } = state;

    internal abstract Row Row { get; }

    /// <summary>The list of a parent, empty if it has no rows; each parent asks once.</summary>
    internal abstract object ListOf(int parent);

    /// <summary>Reads the current row into its parent's list.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="parent">The parent's number, from 0.</param>
    /// <param name="number">The row's own number, from 0, if it is a parent itself.</param>
    internal abstract void Append(RowReader reader, int parent, int number);

    /// <summary>Drops the lists of the parents so far, which were all read: a stream holds those of one result at a time.</summary>
    internal abstract void Forget();
}

/// <inheritdoc/>
/// <typeparam name="TResult">What is made of each row.</typeparam>
internal sealed class Branch<TResult>(RelationMetadata relation, QueryState state, RowShape<TResult> shape) : Branch(relation, state)
{
    private readonly List<List<TResult>?> _lists = [];

    // Rows come in the order of their parents, so the first row's parent is the first that has any.
    private int _first;

    internal override Row Row => shape.Row;

    internal override List<TResult> ListOf(int parent)
    {
        var index = parent - _first;
        return (index >= 0 && index < _lists.Count ? _lists[index] : null) ?? [];
    }

    internal override void Append(RowReader reader, int parent, int number)
    {
        if (_lists.Count == 0)
        {
            _first = parent;
        }

        var index = parent - _first;
        while (_lists.Count <= index)
        {
            _lists.Add(null);
        }

        (_lists[index] ??= []).Add(shape.Read(reader, number));
    }

    internal override void Forget() => _lists.Clear();
}
