using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Projection;

/// <summary>
/// A to-many relation in a projection. Each parent row gets an empty list when it is read; the branch's own rows come after all parents,
/// each with its parent's number, and go into that parent's list.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="state">Which rows of it, in which order.</param>
internal abstract class Branch(RelationMetadata relation, QueryState state)
{
    internal RelationMetadata Relation { get; } = relation;

    internal QueryState State { get; } = state;

    internal abstract Row Row { get; }

    /// <summary>The list of a parent.</summary>
    internal abstract object NewList(int parent);

    /// <summary>Reads the current row into its parent's list.</summary>
    internal abstract void Append(RowReader reader, int parent);
}

/// <inheritdoc/>
/// <typeparam name="TResult">What is made of each row.</typeparam>
internal sealed class Branch<TResult>(RelationMetadata relation, QueryState state, RowShape<TResult> shape) : Branch(relation, state)
{
    private readonly List<List<TResult>?> _lists = [];
    private int _rows;

    internal override Row Row => shape.Row;

    internal override List<TResult> NewList(int parent)
    {
        var list = new List<TResult>();
        while (_lists.Count < parent)
        {
            _lists.Add(null);
        }

        _lists.Add(list);
        return list;
    }

    internal override void Append(RowReader reader, int parent) => _lists[parent]!.Add(shape.Read(reader, _rows++));
}
