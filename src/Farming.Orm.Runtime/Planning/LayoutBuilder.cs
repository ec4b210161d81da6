using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>A branch of a SELECT, with the columns that join its rows.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Layout">Its layout, whose node is not made yet.</param>
/// <param name="Keys">The indexes of the parent's columns, in the order of the relation's source fields.</param>
/// <param name="OuterKeys">The rows whose columns the branch may use.</param>
internal sealed record PendingBranch(NormalizedBranch Branch, BranchLayout Layout, IReadOnlyList<int> Keys, IReadOnlyList<OuterKey> OuterKeys);

/// <summary>A row whose columns branches may use.</summary>
/// <param name="Source">The source of the columns.</param>
/// <param name="Columns">The indexes of the columns with its primary key.</param>
internal sealed record OuterKey(RowSource Source, int[] Columns)
{
    /// <summary>The row in the SELECT of a branch.</summary>
    /// <param name="column">Makes the value of a column from its index.</param>
    internal OuterRow Over(Func<int, FieldMetadata, Expression> column) =>
        new(Source, [.. Source.Model.PrimaryKey.Fields.Select((field, index) => column(Columns[index], field))]);
}

/// <summary>Makes the layout of a row over the columns of its SELECT. Ordinals are column indexes until <see cref="Place"/>.</summary>
internal sealed class LayoutBuilder(Scope scope, OutputList outputs, Func<int> nextTag)
{
    // The rows whose columns the branches may use.
    private readonly List<OuterKey> _outerKeys = [];
    private bool _hasBranches;

    /// <summary>Whether equal rows count once: nothing may be added to the columns that tells equal results apart.</summary>
    internal bool IsDistinct { get; init; }

    /// <summary>The branches found so far, in order.</summary>
    internal List<PendingBranch> Branches { get; } = [];

    /// <summary>Lays out the rows of the SELECT.</summary>
    /// <param name="node">What is read of them.</param>
    /// <param name="alias">Their table.</param>
    /// <param name="joined">The join table that leads to them, for rows of a many-to-many branch.</param>
    internal NodeLayout Build(NormalizedNode node, Alias alias, Alias? joined = null)
    {
        _hasBranches = node.Row.HasBranches;
        return Row(node, alias, joined);
    }

    /// <summary>Converts column indexes to ordinals of the statement's rows.</summary>
    internal static void Place(NodeLayout layout, Func<int, int> ordinal)
    {
        Map(layout.Ordinals);
        Map(layout.Computed);
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

    private NodeLayout Row(NormalizedNode node, Alias alias, Alias? joined)
    {
        var row = node.Row;
        scope.Bind(row.Source, alias);
        if (_hasBranches && row.OffersColumns)
        {
            _outerKeys.Add(new(row.Source, [.. row.Model.PrimaryKey.Fields.Select(field => Column(alias, field))]));
        }

        var layout = new NodeLayout
        {
            Ordinals = Columns(row, alias),
            ToOnes = Each(row.ToOnes, (toOne, index) => ToOne(toOne, node.ToOnes[index], alias, joined)),
            Computed = Each(row.Computed, (value, index) => Compute(value, node.Computed[index])),
            Branches = Each(row.Branches, (_, _) => new BranchLayout { Tag = nextTag() }),
        };
        for (var index = 0; index < node.Branches.Length; index++)
        {
            var keys = node.Branches[index].Branch.Relation.SourceFields.Select(field => Column(alias, field));
            Branches.Add(new(node.Branches[index], layout.Branches[index], [.. keys], _outerKeys));
        }

        return layout;
    }

    private int[] Columns(RowCursor row, Alias alias)
    {
        var ordinals = new int[row.Model.Fields.Count];
        foreach (var field in row.Model.Fields)
        {
            ordinals[field.Index] = row.Fields.Contains(field.Index) ? Column(alias, field) : -1;
        }

        return ordinals;
    }

    private NodeLayout ToOne(ToOneRow toOne, NormalizedNode node, Alias parent, Alias? joined)
    {
        if (toOne.IsJoinRow)
        {
            return Row(
                node,
                joined ?? throw new InvalidOperationException($"{toOne.Relation} leads to no row here, so its join row cannot be read: an error of the library."),
                null);
        }

        var alias = scope.ToOne(parent, toOne.Relation);
        var layout = Row(node, alias, null);
        if (toOne.Relation.IsOptional)
        {
            layout.Presence = !IsDistinct ? Column(alias, toOne.Relation.TargetFields[0])
                : toOne.Row is { IsSeenWhenNull: false, ReadsOnlyNullables: true } ? -1
                : Marker(toOne, layout, alias);
        }

        return layout;
    }

    /// <summary>A column that is null only if the row is missing, and otherwise does not tell rows apart: one that is read anyway, or a constant.</summary>
    private int Marker(ToOneRow toOne, NodeLayout layout, Alias alias)
    {
        var read = toOne.Row.Model.Fields.FirstOrDefault(field => !field.IsNullable && layout.Ordinals[field.Index] >= 0);
        return read is not null
            ? layout.Ordinals[read.Index]
            : outputs.Add(new Case(new NullTest(ColumnReference.Of(alias, toOne.Relation.TargetFields[0]), isNull: false), new Integer(1)), FieldType.Int32);
    }

    private int Column(Alias alias, FieldMetadata field) => outputs.Add(ColumnReference.Of(alias, field), field.Type);

    private int Compute(ComputedValue value, int parameter)
    {
        scope.Statement.At(parameter);
        return outputs.Add(value.Bind(scope), value.Result.Type);
    }

    /// <summary>The layouts of a list. Most lists are empty and do not need LINQ.</summary>
    private static TLayout[] Each<TRead, TLayout>(List<TRead> read, Func<TRead, int, TLayout> layout) => read.Count == 0 ? [] : [.. read.Select(layout)];
}
