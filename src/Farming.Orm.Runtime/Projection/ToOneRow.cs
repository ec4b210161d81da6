using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>
/// A row that comes with the row beside it, in the same row of the database: the row at the end of a to-one relation, or the row of the join table that leads
/// to a row of a many-to-many branch.
/// </summary>
/// <param name="relation">The relation: to-one, or the many-to-many relation whose join table is read.</param>
/// <param name="row">The row.</param>
internal sealed class ToOneRow(RelationMetadata relation, RowCursor row)
{
    private const int JoinRow = -1;

    internal RelationMetadata Relation { get; } = relation;

    /// <summary>The index of the to-one relation; negative for a row of the join table.</summary>
    internal int Index { get; } = relation.Kind == RelationKind.ManyToMany ? JoinRow : relation.Index;

    internal bool IsJoinRow => Index == JoinRow;

    internal RowCursor Row { get; } = row;

    /// <summary>The selection that the lambda gets; <see langword="null"/> if the whole model is read.</summary>
    internal object Selection { get; set; } = null!;
}
