using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>The row at the end of a to-one relation; it is part of the same row of the database.</summary>
/// <param name="relation">The relation.</param>
/// <param name="row">The row.</param>
internal sealed class ToOneRow(RelationMetadata relation, RowCursor row)
{
    internal RelationMetadata Relation { get; } = relation;

    internal RowCursor Row { get; } = row;

    /// <summary>Its columns as the lambda sees them; <see langword="null"/> where it is read whole.</summary>
    internal object Selection { get; set; } = null!;
}
