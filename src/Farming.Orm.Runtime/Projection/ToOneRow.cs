using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>The row of a to-one relation, which is part of the same database row.</summary>
/// <param name="relation">The relation.</param>
/// <param name="row">The row.</param>
internal sealed class ToOneRow(RelationMetadata relation, RowCursor row)
{
    internal RelationMetadata Relation { get; } = relation;

    internal RowCursor Row { get; } = row;

    /// <summary>The selection that the lambda gets; <see langword="null"/> if the whole model is read.</summary>
    internal object Selection { get; set; } = null!;
}
