using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>The row at the end of a to-one relation; it is part of the same row of the database.</summary>
/// <param name="relation">The relation.</param>
/// <param name="row">The row.</param>
/// <param name="selection">Its columns as the user sees them.</param>
internal sealed class ToOneRow(RelationMetadata relation, Row row, object selection)
{
    internal RelationMetadata Relation { get; } = relation;

    internal Row Row { get; } = row;

    internal object Selection { get; } = selection;
}
