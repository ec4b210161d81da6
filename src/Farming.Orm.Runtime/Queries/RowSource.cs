using System.ComponentModel;
using Farming.Orm.Metadata;

namespace Farming.Orm.GeneratedCode;

/// <summary>
/// The rows whose columns a query uses: the rows of the query itself, the rows of a to-one relation (joined to their parent), or the rows of a to-many relation
/// inside <c>Some</c>, <c>None</c>, <c>Every</c> and <c>Count</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowSource
{
    private RowSource(ModelMetadata model, RowSource? parent, RelationMetadata? relation, bool isJoined)
    {
        Model = model;
        Parent = parent;
        Relation = relation;
        IsJoined = isJoined;
        IsOptional = isJoined && (relation!.IsOptional || parent!.IsOptional);
    }

    internal ModelMetadata Model { get; }

    internal RowSource? Parent { get; }

    internal RelationMetadata? Relation { get; }

    /// <summary>Whether it is the end of a to-one path. The same path from the same parent is the same join.</summary>
    internal bool IsJoined { get; }

    /// <summary>Whether the row may be missing, so every column may be null.</summary>
    internal bool IsOptional { get; }

    /// <summary>For the end of a to-one path, the scope that the path starts from: the path is valid as long as it is.</summary>
    internal WhereScope? Scope { get; private init; }

    /// <summary>The row of a to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="scope">The scope of this row's columns.</param>
    internal RowSource ToOne(int relation, WhereScope scope)
    {
        var metadata = Model.Relations[relation];
        return new(metadata.Target, this, metadata, isJoined: true) { Scope = scope };
    }

    internal static RowSource Root(ModelMetadata model) => new(model, null, null, isJoined: false);

    internal RowSource Element(RelationMetadata relation) => new(relation.Target, this, relation, isJoined: false);
}
