using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>A branch that hangs on a SELECT: where in it the columns are that its rows are joined by.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Layout">Its layout, whose node is still to be made.</param>
/// <param name="Keys">The indexes of the parent's columns, in the order of the relation's source fields.</param>
internal sealed record PendingBranch(Branch Branch, BranchLayout Layout, IReadOnlyList<int> Keys);

/// <summary>Lays out what a row reads over the columns of its SELECT. Ordinals are indexes of columns until <see cref="Place"/>.</summary>
internal sealed class LayoutBuilder(FromScope scope, ValueList values, Func<int> nextTag)
{
    /// <summary>The branches met, in order.</summary>
    internal List<PendingBranch> Branches { get; } = [];

    internal NodeLayout Build(Row row, string alias)
    {
        scope.Bind(row.Source, alias);
        var ordinals = new int[row.Model.Fields.Count];
        foreach (var field in row.Model.Fields)
        {
            ordinals[field.Index] = row.Fields.Contains(field.Index) ? Column(alias, field) : -1;
        }

        var layout = new NodeLayout
        {
            Ordinals = ordinals,
            ToOnes = Each(row.ToOnes, toOne => ToOne(toOne, alias)),
            Aggregates = Each(row.Aggregates, Aggregate),
            Branches = Each(row.Branches, _ => new BranchLayout { Tag = nextTag() }),
        };
        for (var index = 0; index < row.Branches.Count; index++)
        {
            var keys = row.Branches[index].Relation.SourceFields.Select(field => Column(alias, field));
            Branches.Add(new(row.Branches[index], layout.Branches[index], [.. keys]));
        }

        return layout;
    }

    /// <summary>Turns indexes of columns into ordinals of the statement's rows.</summary>
    internal static void Place(NodeLayout layout, Func<int, int> ordinal)
    {
        Map(layout.Ordinals);
        Map(layout.Aggregates);
        layout.Presence = layout.Presence < 0 ? -1 : ordinal(layout.Presence);
        foreach (var toOne in layout.ToOnes)
        {
            Place(toOne, ordinal);
        }

        void Map(int[] indexes)
        {
            for (var at = 0; at < indexes.Length; at++)
            {
                indexes[at] = indexes[at] < 0 ? -1 : ordinal(indexes[at]);
            }
        }
    }

    private NodeLayout ToOne(ToOneRow toOne, string parent)
    {
        var alias = scope.ToOne(parent, toOne.Relation);
        var layout = Build(toOne.Row, alias);
        if (toOne.Relation.IsOptional)
        {
            layout.Presence = Column(alias, toOne.Relation.TargetFields[0]);
        }

        return layout;
    }

    private int Column(string alias, FieldMetadata field) => values.Add(FromScope.Column(alias, field), field.Type);

    private int Aggregate(RelationAggregate aggregate) => values.Add(
        ExpressionCompiler.Aggregate(aggregate, scope),
        aggregate.Function == AggregateFunction.Any ? FieldType.Boolean : FieldType.Int32);

    /// <summary>Most rows read nothing of the kind, and need no code for it.</summary>
    private static TLayout[] Each<TRead, TLayout>(List<TRead> read, Func<TRead, TLayout> layout) => read.Count == 0 ? [] : [.. read.Select(layout)];
}
